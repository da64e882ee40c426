import type { AnswerOf } from "../../../contract/endpoint.js";
import {
  type changeVolunteerProfile,
  type HelpReach,
  type VolunteerState,
  volunteerStates,
} from "../../../contract/volunteer-profile.js";
import type { ResidentActor } from "../../actor/actor.js";
import { standingFor } from "../board/standing.js";
import { pointOfAddress } from "../help/where.js";
import type { ProfileRow } from "./queries.js";

type Profile = AnswerOf<typeof changeVolunteerProfile>;

export async function presentProfile(actor: ResidentActor, row: ProfileRow): Promise<Profile> {
  const state = row.state as VolunteerState;
  return {
    state,
    stateWords: volunteerStates[state],
    // Written by `signUp` and `changeProfile`, whose input the contract has parsed.
    skills: row.skills as Profile["skills"],
    times: row.times as Profile["times"],
    aboutMe: row.aboutMe,
    answersCalls: row.answersCalls,
    reachM: row.reachM as HelpReach,
    atNight: row.atNight,
    onBoard: row.onBoard,
    mayStand: ["on", "off"].includes(standingFor(actor, row)),
    from: { chosen: row.placeChosen, words: row.placeChosen ? "您在地图上选的地方" : await homeWords(actor) },
  };
}

async function homeWords({ communityId, homeAddress }: ResidentActor): Promise<string> {
  if (!communityId) return "您还没有选社区，先在首页选好";
  return `按您的住址，${(await pointOfAddress(communityId, homeAddress)).name}附近`;
}
