import { reportDispute } from "../../contract/disputes.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "./factories.js";
import type { Hall } from "./hall.js";

export interface Committee {
  community: TestCommunity;
  head: TestStaff;
  /** 方敏, who holds a mediator's post. */
  mediator: TestStaff;
}

/** A community with its mediation committee. */
export async function makeCommittee(hall: Hall): Promise<Committee> {
  const community = await makeCommunity();
  return {
    community,
    head: await makeStaff(hall, community, { role: "head" }),
    mediator: await makeStaff(hall, community, { desks: ["mediation"], role: "mediator", name: "方敏" }),
  };
}

/** A resident, 刘大明, asks for mediation. */
export async function reportTo(hall: Hall, { community }: Committee, statement: string) {
  const applicant = await makeResident(hall, community, { name: "刘大明" });
  const { number } = await applicant.call(reportDispute, { body: { topic: "邻里", statement } });
  return { applicant, params: { number } };
}
