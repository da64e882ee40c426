import type { ParsedOf } from "../../../contract/endpoint.js";
import type { changeVolunteerProfile } from "../../../contract/volunteer-profile.js";
import type { ResidentActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { notFound } from "../../errors/fault.js";
import { coarse, pointOfAddress } from "../help/where.js";
import { findProfile, type ProfileRow } from "./queries.js";

type Body = ParsedOf<typeof changeVolunteerProfile>["body"];

/** Changes what one offers; who does not say from where is found at the home address. @throws Fault not_found */
export async function changeProfile(actor: ResidentActor, body: Body): Promise<void> {
  const profile = await findProfile(actor.id);
  if (!profile) throw notFound("您还没有登记做志愿者。");
  const { skills, times, aboutMe, answersCalls, reachM, atNight } = body;
  const { lng, lat, chosen } = await fromWhere(actor, profile, body.point);
  await commit({
    steps: [
      mustChange(
        1,
        () => notFound("您还没有登记做志愿者。"),
        sql`UPDATE volunteer SET skills = ${JSON.stringify(skills)}, times = ${JSON.stringify(times)}, aboutMe = ${aboutMe},
              answersCalls = ${answersCalls}, reachM = ${reachM}, atNight = ${atNight},
              lng = ${lng}, lat = ${lat}, placeChosen = ${chosen} WHERE activeFor = ${actor.id}`,
      ),
    ],
    result: null,
  });
}

async function fromWhere(actor: ResidentActor, profile: ProfileRow, point: Body["point"]) {
  if (point) return { ...coarse(point), chosen: true };
  if (point === undefined && profile.placeChosen) {
    return { lng: Number(profile.lng), lat: Number(profile.lat), chosen: true };
  }
  const communityId = actor.communityId ?? (await directory()).county.id;
  return { ...coarse((await pointOfAddress(communityId, actor.homeAddress)).point), chosen: false };
}
