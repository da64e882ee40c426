import { type DisputeAction, type DisputeMove, disputeMoves } from "../../../contract/dispute-law.js";
import { idOf } from "../chance.js";
import type { StaffPlan } from "../people/staff.js";
import { act } from "../requests/act.js";
import { momentsBetween } from "../requests/moments.js";
import type { RequestFile } from "../requests/request-file.js";
import type { DisputeEventRow, DisputeMediatorRow, DisputePartyRow, DisputeRow, ResidentRow } from "../rows.js";
import type { World } from "../world.js";

const talkedOver = [
  ...(["screen", "invite", "accept", "assign", "meet", "record"] as const),
  ...(["sign_record", "sign_record", "sign_record"] as const),
] as const;
const sealed = ["draft", "sign_agreement", "sign_agreement", "sign_agreement", "seal"] as const;

/** How far a mediation has gone, as the moves of its own law in order. */
export const disputeCourses = {
  applied: [],
  screened: ["screen"],
  invited: ["screen", "invite"],
  consented: ["screen", "invite", "accept"],
  assigned: ["screen", "invite", "accept", "assign"],
  meeting: ["screen", "invite", "accept", "assign", "meet"],
  recorded: ["screen", "invite", "accept", "assign", "meet", "record", "sign_record", "meet"],
  objected: ["screen", "invite", "accept", "assign", "object"],
  refused: ["screen", "invite", "refuse"],
  excluded: ["exclude", "archive"],
  failed: ["screen", "invite", "accept", "assign", "fail"],
  archived: ["screen", "invite", "refuse", "archive"],
  drafted: [...talkedOver, "draft", "sign_agreement"],
  performing: [...talkedOver, ...sealed, "want_confirmation", "visit"],
  performed: [...talkedOver, ...sealed, "perform", "archive"],
} as const satisfies Record<string, readonly DisputeAction[]>;
export type DisputeCourse = keyof typeof disputeCourses;

export interface DisputeFile {
  file: RequestFile;
  people: { applicant: ResidentRow; respondent: ResidentRow; mediator: StaffPlan; head: StaffPlan };
  dispute: DisputeRow;
  parties: DisputePartyRow[];
  mediators: DisputeMediatorRow[];
  events: DisputeEventRow[];
}

/** What staff or a party wrote into the register, encrypted when it is inserted. */
const said: Partial<Record<DisputeAction, string>> = {
  screen: "是民间纠纷，没有打官司，派出所也没有受理，可以调解。",
  exclude: "法院已经受理了，调解不能接，请等法院的结果。",
  object: "这位调解员和对方是老同事，想换一位。",
  fail: "谈了两次，双方差得太远，都说不谈了。",
  draft: "第 1 稿",
  want_confirmation: "想去法院确认",
  visit: "上门看了，第一步做好了，对方说剩下的照日子来。",
  perform: "上门看了，也给双方打了电话，说好的都做到了。",
};
/** Who signs, in their order. */
const signers: Partial<Record<DisputeAction, readonly DisputeRole[]>> = {
  sign_record: ["mediator", "applicant", "respondent"],
  sign_agreement: ["applicant", "respondent", "mediator"],
};
type DisputeRole = keyof DisputeFile["people"];
const roles: Partial<Record<DisputeAction, DisputeRole>> = {
  accept: "respondent",
  refuse: "respondent",
  object: "applicant",
  want_confirmation: "applicant",
  seal: "head",
};
const answers: Partial<Record<DisputeAction, { outcome: string; words: string }>> = {
  exclude: { outcome: "excluded", words: "这件事调解不能接。该去哪里写在调解里（人民调解工作若干规定 22）。" },
  refuse: { outcome: "refused", words: "对方不愿意调解。别的路写在调解里（人民调解法 17、26）。" },
  seal: { outcome: "written", words: "双方说好了，协议生效了。怎么履行写在调解里（人民调解法 29、30、31）。" },
  fail: { outcome: "failed", words: "这次没谈成。仲裁、行政、法院怎么走写在调解里（人民调解法 26）。" },
};
const monthMs = 30 * 24 * 3_600_000;

/** Plays a mediation by the table of its law: who takes it screens it, the other party answers, a mediator is named. */
export function playMediation(world: World, played: DisputeFile, script: { course: DisputeCourse; until: Date }): void {
  const { file, dispute, parties, people } = played;
  const acts = disputeCourses[script.course];
  if (acts.length === 0) return;
  const moments = momentsBetween(world, file.row.submittedAt, script.until, acts.length + 1);
  act(world, file, { action: "claim", at: moments[0] ?? script.until, by: people.mediator });
  for (const [place, action] of acts.entries()) {
    const at = moments[place + 1] ?? script.until;
    step(played, action, at);
    if (action === "invite") {
      parties.push(partyOf(file, "respondent", people.respondent.id));
      file.invited = { residentId: people.respondent.id, at };
    }
    const respondent = parties.find(({ side }) => side === "respondent");
    if (respondent && (action === "accept" || action === "refuse")) {
      const answer = action === "accept" ? "accepted" : "refused";
      Object.assign(respondent, { answer, answeredAt: at, answeredBy: "self" });
    }
    if (action === "accept") dispute.concludeBy = new Date(at.getTime() + monthMs);
    if (action === "assign") played.mediators.push(mediatorOf(file, people.mediator, at));
    const mediator = played.mediators[0];
    if (action === "object" && mediator) {
      Object.assign(mediator, { objection: said.object ?? null, objectBy: "applicant" });
    }
  }
}

function step({ file, dispute, events, people }: DisputeFile, action: DisputeAction, at: Date): void {
  const move: DisputeMove = disputeMoves[action];
  const { row } = file;
  const turn = events.filter((one) => one.action === action).length;
  const role = signers[action]?.[turn] ?? roles[action] ?? "mediator";
  const byStaff = role === "mediator" || role === "head";
  const actorId = people[role].id;
  const toStage = move.to ?? dispute.stage;
  const answer = answers[action];
  const fromState = row.state;
  if (answer) Object.assign(row, { state: "resolved", resolvedAt: at, answer: answer.words, escalateAt: null });
  else if (byStaff && row.state === "accepted") row.state = "in_progress";
  row.updatedAt = at;
  row.revision += 1;
  file.events.push({
    id: idOf("request_event", `${file.key}/${file.events.length}`),
    requestId: row.id,
    at,
    action: "mediate",
    actorKind: byStaff ? "staff" : "resident",
    actorId,
    actorName: byStaff ? "调解委员会" : "当事人",
    fromState,
    toState: row.state,
    visible: false,
    text: null,
    data: {},
  });
  events.push({
    id: idOf("dispute_event", `${file.key}/${events.length}`),
    requestId: row.id,
    at,
    action,
    fromStage: dispute.stage,
    toStage,
    role,
    actorId,
    side: null,
    text: said[action] ?? null,
  });
  Object.assign(dispute, {
    stage: toStage,
    stageAt: toStage === dispute.stage ? dispute.stageAt : at,
    revision: dispute.revision + 1,
    ...(answer ? { outcome: answer.outcome, closedAt: at } : {}),
  });
}

export function partyOf(file: RequestFile, side: "applicant" | "respondent", residentId: string): DisputePartyRow {
  const applied = side === "applicant";
  return {
    id: idOf("dispute_party", `${file.key}/${side}`),
    requestId: file.row.id,
    side,
    residentId,
    name: null,
    phone: null,
    address: null,
    codeHash: null,
    code: null,
    codeExpiresAt: null,
    answer: applied ? "accepted" : "asked",
    answeredAt: applied ? file.row.submittedAt : null,
    answeredBy: applied ? "self" : null,
    evidence: null,
    choiceId: null,
  };
}

function mediatorOf(file: RequestFile, mediator: StaffPlan, at: Date): DisputeMediatorRow {
  return {
    id: idOf("dispute_mediator", `${file.key}/${mediator.id}`),
    requestId: file.row.id,
    staffId: mediator.id,
    role: "lead",
    by: "assigned",
    fromAt: at,
    untilAt: null,
    objection: null,
    objectBy: null,
  };
}
