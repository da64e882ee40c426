import { randomInt } from "node:crypto";
import { callForHelp, type HelpKind, listOfferedHelpCalls } from "../../contract/help-calls.js";
import { changeVolunteerProfile } from "../../contract/volunteer-profile.js";
import { signUpAsVolunteer, type volunteerSkills } from "../../contract/volunteers.js";
import { makeResident, type TestCommunity, type TestResident, type TestStaff } from "./factories.js";
import type { Hall } from "./hall.js";
import { act } from "./submissions.js";

export interface Spot {
  lng: number;
  lat: number;
}

/**
 * A place of a story's own, far from everybody else's: calls do not stop at a community's border. In whole thousandths of a
 * degree, as volunteers' places are kept, so that distances do not hang on where it lies.
 */
export function newSpot(): Spot {
  return { lng: randomInt(80_000, 130_000) / 1_000, lat: randomInt(20_000, 45_000) / 1_000 };
}

/** So many metres north of a spot. */
export const north = ({ lng, lat }: Spot, metres: number): Spot => ({ lng, lat: lat + metres / 111_195 });

interface Offer {
  name?: string;
  phone?: string;
  birthDate?: string;
  skills?: (typeof volunteerSkills)[number][];
  reachM?: 1000 | 3000 | 8000;
  atNight?: boolean;
  answersCalls?: boolean;
}

/** Somebody whom the station took in as a volunteer, and who comes from here when called. */
export async function makeVolunteer(
  hall: Hall,
  community: TestCommunity,
  station: TestStaff,
  from: Spot,
  given: Offer = {},
): Promise<TestResident> {
  const { skills = ["陪老人说话"], reachM = 3000, atNight = false, answersCalls = true, ...person } = given;
  const resident = await makeResident(hall, community, person);
  const times = ["随叫随到" as const];
  const { number } = await resident.call(signUpAsVolunteer, { body: { skills, times, agreed: true } });
  await act(station, number, "claim");
  await act(station, number, "resolve", { text: "欢迎您。" });
  await resident.call(changeVolunteerProfile, {
    body: { skills, times, answersCalls, reachM, atNight, aboutMe: "", point: from },
  });
  return resident;
}

/** Somebody old calls from a spot. */
export async function callFrom(
  resident: TestResident,
  spot: Spot,
  given: { kind?: HelpKind; urgent?: boolean; words?: string } = {},
) {
  return resident.call(callForHelp, {
    body: {
      kind: given.kind ?? "errand",
      words: given.words ?? "药在中医院取",
      contactPhone: "13871234567",
      urgent: given.urgent ?? false,
      point: spot,
    },
  });
}

/** The call as a volunteer sees it; nothing for who was not asked. */
export async function offered(resident: TestResident, callId: string) {
  const { calls } = await resident.call(listOfferedHelpCalls, { query: {} });
  return calls.find(({ id }) => id === callId);
}
