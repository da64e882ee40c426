import { randomInt } from "node:crypto";
import { draftAgreement, sealAgreement, signAgreement, signMyAgreement } from "../../contract/dispute-agreements.js";
import { recordVisit } from "../../contract/dispute-performance.js";
import { recordSession, scheduleSession } from "../../contract/dispute-sessions.js";
import { reportDispute } from "../../contract/disputes.js";
import { answerInvitation, assignMediator, inviteParty, moveDispute } from "../../contract/mediation.js";
import { listMyMessages } from "../../contract/notifications.js";
import type { Signature } from "../../contract/signature.js";
import { dayOf, nextDay } from "../../server/communities/calendar/shanghai.js";
import { moveClock, now } from "../../server/env/clock.js";
import {
  makeCommunity,
  makeResident,
  makeSlot,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "./factories.js";
import type { Hall } from "./hall.js";
import { keepSignedIn } from "./staffing.js";

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

/** Of a day that begins late in the evening and outlasts a session. */
export async function makeLastingCommittee(hall: Hall): Promise<Committee> {
  const committee = await makeCommittee(hall);
  await keepSignedIn([committee.head, committee.mediator]);
  return committee;
}

/** A resident, 刘大明, asks for mediation. */
export async function reportTo(hall: Hall, { community }: Committee, statement: string) {
  const applicant = await makeResident(hall, community, { name: "刘大明" });
  const { number } = await applicant.call(reportDispute, { body: { topic: "邻里", statement } });
  return { applicant, params: { number } };
}

/** 刘大明 and 何建 both want to talk, and 方敏 mediates. */
export async function beginMediation(hall: Hall, committee: Committee, statement = "楼上漏水泡坏了字画") {
  const { community, head, mediator } = committee;
  const { applicant, params } = await reportTo(hall, committee, statement);
  // A base serves many test files: a number of one's own in all of them.
  const phone = `137${String(randomInt(1e8)).padStart(8, "0")}`;
  const respondent = await makeResident(hall, community, { name: "何建", phone });
  await head.call(moveDispute, { params, body: { action: "screen" } });
  await head.call(inviteParty, { params, body: { name: "何建", phone } });
  await respondent.call(answerInvitation, { params, body: { accept: true } });
  await head.call(assignMediator, { params, body: { staffId: mediator.id } });
  return { ...committee, applicant, respondent, params };
}
export type Mediation = Awaited<ReturnType<typeof beginMediation>>;

/** A signature as a finger draws it. */
export const strokes: Signature = [
  Array.from({ length: 12 }, (_, place) => [60 + place * 12, 60 + (place % 4) * 20] as [number, number]),
];

/** A free span of the committee's own room, so many hours from now. */
export async function makeMeetingRoom(community: TestCommunity, inHours = 48) {
  return makeSlot(community, {
    inHours,
    resource: {
      name: "调解室",
      place: "二楼",
      itemCode: "dispute",
      deskId: community.desk("mediation").id,
      staffOnly: true,
    },
  });
}

/** A meeting that took place, with its record, as the clock is moved on to it. @returns the meeting */
export async function meet(
  { mediator, params }: Pick<Mediation, "mediator" | "params">,
  given: { notes?: string; proposal?: string; result?: "agreed" | "again" | "open" } = {},
) {
  const startsAt = new Date(now().getTime() + 2 * 3_600_000);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  const file = await mediator.call(scheduleSession, {
    params,
    body: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), place: "居委会二楼" },
  });
  const session = file.sessions.at(-1);
  if (!session) throw new Error("no meeting");
  moveClock(endsAt);
  const recorded = await mediator.call(recordSession, {
    params: { ...params, sessionId: session.id },
    body: {
      came: session.attendance.map(({ id }) => ({ id, presence: "here" as const })),
      notes: given.notes ?? "双方说了经过，对方承认漏水。",
      proposal: given.proposal ?? "对方修好并赔两千元。",
      result: given.result ?? "agreed",
    },
  });
  const held = recorded.sessions.find(({ id }) => id === session.id);
  if (!held) throw new Error("no meeting");
  return held;
}

/** The clauses of an agreement about the leak; the steps are due so many days from now. */
export function clauses(dueInDays = [7, 14]) {
  const [first = 7, second = 14] = dueInDays;
  const on = (days: number) => nextDay(dayOf(now()), days);
  return {
    parties: { applicant: "刘大明，男，曙光路 46 号", respondent: "何建，男，曙光路 46 号楼上" },
    facts: "何建家水管漏水，泡坏刘大明家字画两幅。",
    responsibility: "何建没有及时修水管，承担主要责任。",
    terms: "何建修好水管，赔刘大明两千元。",
    manner: "修水管由何建请人；赔款转账。",
    steps: [
      { who: "respondent" as const, what: "修好水管", dueOn: on(first) },
      { who: "respondent" as const, what: "赔两千元", dueOn: on(second) },
    ],
  };
}

/** A mediation that met and whose draft both sides may read. */
export async function draft(mediation: Mediation, given = clauses()) {
  await meet(mediation);
  const file = await mediation.mediator.call(draftAgreement, { params: mediation.params, body: given });
  if (!file.agreement) throw new Error("no agreement");
  return file.agreement;
}

type Agreement = Awaited<ReturnType<typeof agree>>;

/** Everybody signs, the committee seals. */
export async function agree(mediation: Mediation, given = clauses()) {
  const { params, applicant, respondent, mediator, head } = mediation;
  const { hash } = await draft(mediation, given);
  await applicant.call(signMyAgreement, { params, body: { hash, strokes } });
  await respondent.call(signMyAgreement, { params, body: { hash, strokes } });
  await mediator.call(signAgreement, { params, body: { role: "mediator", hash, strokes } });
  const file = await head.call(sealAgreement, { params, body: { hash } });
  if (!file.agreement) throw new Error("no agreement");
  return file.agreement;
}

/** The mediator looks in on what was agreed, step by step; what is not said is open. */
export function visit(
  { mediator, params }: Pick<Mediation, "mediator" | "params">,
  { steps }: Pick<Agreement, "steps">,
  states: readonly ("open" | "done" | "broken")[],
) {
  const seen = steps.map(({ id }, place) => ({ id, state: states[place] ?? "open", note: "看过" }));
  return mediator.call(recordVisit, { params, body: { text: "上门看了，水管修好了", steps: seen } });
}

/** The letters of one side, once all that was due is out. */
export async function lettersOf(hall: Hall, { call }: TestResident) {
  await hall.deliverMessages();
  return (await call(listMyMessages, { query: {} })).messages;
}
