import { randomInt } from "node:crypto";
import {
  askForChange,
  draftAgreement,
  sealAgreement,
  signAgreement,
  signMyAgreement,
} from "../../contract/dispute-agreements.js";
import { recordCourt, recordVisit, tellOfStep } from "../../contract/dispute-performance.js";
import { answerSession, recordSession, scheduleSession } from "../../contract/dispute-sessions.js";
import { takeDispute } from "../../contract/disputes.js";
import {
  answerInvitation,
  assignMediator,
  inviteParty,
  moveDispute,
  objectToMediator,
} from "../../contract/mediation.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeResident, makeStaff } from "../support/factories.js";
import type { Hall } from "../support/hall.js";
import { type Committee, clauses, strokes } from "../support/mediations.js";
import { keepSignedIn } from "../support/staffing.js";

/** Nobody's own words hold this; whatever does was said in the file. */
export const mark = `密${randomInt(1e8)}`;
const word = (what: string) => `${mark}${what}`;
/** The names of the residents themselves: they may stand anywhere but beside the mediation's number. */
export const names = [`欧阳${randomInt(1e8)}`, `司马${randomInt(1e8)}`] as const;
export const phones = [0, 0].map(() => `139${String(randomInt(1e8)).padStart(8, "0")}`) as [string, string];

/** A mediation in whose every field stands the mark, from a referral by the court to a broken agreement. */
export async function markedMediation(hall: Hall, { community, head, mediator }: Committee) {
  const [applicantName, respondentName] = names;
  const applicant = await makeResident(hall, community, { name: applicantName, phone: phones[0] });
  const respondent = await makeResident(hall, community, { name: respondentName, phone: phones[1] });
  const former = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator", name: "前一位" });
  const people = [head, mediator, former];
  await keepSignedIn(people);
  const { number } = await head.call(takeDispute, {
    body: {
      residentId: applicant.id,
      source: "court",
      by: "counter",
      referral: word("案号"),
      agreed: word("答应"),
      topic: "邻里",
      statement: word("发生了什么"),
      since: word("从什么时候"),
      otherParty: word("说的对方"),
      wish: word("希望"),
    },
  });
  const params = { number };
  await head.call(moveDispute, { params, body: { action: "screen", text: word("审查") } });
  const invitation = { name: word("对方名字"), phone: phones[1], address: word("地址") };
  await head.call(inviteParty, { params, body: invitation });
  await respondent.call(answerInvitation, { params, body: { accept: true, text: word("回话") } });
  await head.call(assignMediator, { params, body: { staffId: former.id } });
  await respondent.call(objectToMediator, { params, body: { text: word("要求换") } });
  await head.call(assignMediator, { params, body: { staffId: mediator.id, text: word("换人") } });
  const startsAt = new Date(now().getTime() + 2 * 3_600_000);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  const when = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const guests = [{ name: word("请来的人"), about: word("为什么请") }];
  const planned = await mediator.call(scheduleSession, {
    params,
    body: { ...when, place: word("地点"), online: word("线上"), guests, guestsAgreed: true },
  });
  const session = planned.sessions[0];
  if (!session) throw new Error("no meeting");
  const meeting = { ...params, sessionId: session.id };
  await applicant.call(answerSession, { params: meeting, body: { answer: "here", text: word("来不来") } });
  moveClock(endsAt);
  await mediator.call(recordSession, {
    params: meeting,
    body: {
      came: session.attendance.map(({ id }) => ({ id, presence: "here" as const })),
      notes: word("笔录"),
      proposal: word("方案"),
      result: "agreed",
    },
  });
  const given = clauses();
  const body = {
    ...given,
    parties: { applicant: word("申请人"), respondent: word("被申请人") },
    facts: word("事实"),
    responsibility: word("责任"),
    terms: word("条款"),
    manner: word("方式"),
    steps: given.steps.map((step) => ({ ...step, what: word("做什么") })),
  };
  await mediator.call(draftAgreement, { params, body });
  await applicant.call(askForChange, { params, body: { text: word("要改") } });
  const { agreement } = await mediator.call(draftAgreement, { params, body });
  if (!agreement) throw new Error("no agreement");
  const signed = { hash: agreement.hash, strokes };
  await applicant.call(signMyAgreement, { params, body: signed });
  await respondent.call(signMyAgreement, { params, body: signed });
  await mediator.call(signAgreement, { params, body: { role: "mediator", ...signed } });
  await head.call(sealAgreement, { params, body: { hash: agreement.hash } });
  const [step] = agreement.steps;
  if (!step) throw new Error("no step");
  await applicant.call(tellOfStep, {
    params: { ...params, stepId: step.id },
    body: { done: false, text: word("没做") },
  });
  await mediator.call(recordVisit, {
    params,
    body: {
      text: word("回访"),
      steps: agreement.steps.map(({ id }) => ({ id, state: "broken" as const, note: word("怎么知道") })),
    },
  });
  await mediator.call(recordCourt, { params, body: { result: "applied", on: dayOf(now()), text: word("法院") } });
  const known = { number, residentId: applicant.id, sessionId: session.id, stepId: step.id, communityId: community.id };
  return { applicant, respondent, former, params, known };
}
