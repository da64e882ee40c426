import type {
  draftAgreement as draftEndpoint,
  recordOralAgreement as oralEndpoint,
} from "../../../contract/dispute-agreements.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { newId } from "../../db/ids.js";
import { insertAll, type Statement, sql } from "../../db/statement.js";
import { now } from "../../env/clock.js";
import { badInput, refused } from "../../errors/fault.js";
import { partyNames } from "../parties/names.js";
import type { Dispute } from "../queries.js";
import { seal } from "../seal.js";
import { hashOf, voidSignatures } from "../signatures/sign.js";
import { actAsParty, actAsStaff } from "../stages/act.js";
import { advance } from "../stages/advance.js";
import { agreementText, oralText, type Steps } from "./agreement-text.js";

/** Writes the agreement, or writes it anew: who signed the earlier text signs again. Both sides are told to read it. */
export function draftAgreement(
  actor: StaffActor,
  number: string,
  { steps, ...clauses }: ParsedOf<typeof draftEndpoint>["body"],
): Promise<void> {
  return actAsStaff(actor, number, "draft", ({ dispute, doer }) => {
    assertTalked(dispute);
    const at = now();
    assertToCome(steps, at);
    const version = (dispute.agreement?.version ?? 0) + 1;
    const id = dispute.agreement?.id ?? newId();
    const text = agreementText(dispute.request.community.name, version, clauses, steps);
    return advance({
      dispute,
      action: "draft",
      by: doer,
      at,
      text: `第 ${version} 稿`,
      steps: [
        ...written(dispute, actor, at, { id, form: "written", version, clauses: JSON.stringify(clauses), text }),
        ...planned(id, steps),
        voidSignatures(id, at),
      ],
    });
  });
}

/** What both said they agree to without a paper: it holds from now on, and what was said is kept (28, 30). */
export function recordOralAgreement(
  actor: StaffActor,
  number: string,
  given: ParsedOf<typeof oralEndpoint>["body"],
): Promise<void> {
  return actAsStaff(actor, number, "oral", async ({ dispute, doer }) => {
    assertTalked(dispute);
    const at = now();
    assertToCome(given.steps, at);
    const version = (dispute.agreement?.version ?? 0) + 1;
    const id = dispute.agreement?.id ?? newId();
    const text = oralText(dispute.request.community.name, await partyNames(dispute), given, actor.name);
    return advance({
      dispute,
      action: "oral",
      by: doer,
      at,
      text: given.how,
      outcome: "oral",
      steps: [
        ...written(dispute, actor, at, { id, form: "oral", version, clauses: null, text }),
        sql`UPDATE dispute_agreement SET effectiveAt = ${at} WHERE id = ${id}`,
        ...planned(id, given.steps),
        voidSignatures(id, at),
      ],
    });
  });
}

/** A party says what is wrong in it; the mediator reads that, the other side does not. */
export function askForChange(actor: ResidentActor, number: string, text: string): Promise<void> {
  return actAsParty(actor, number, "ask_change", ({ dispute, doer }) =>
    advance({ dispute, action: "ask_change", by: doer, at: now(), text, tell: ["mediators"] }),
  );
}

interface Writing {
  id: string;
  form: "written" | "oral";
  version: number;
  clauses: string | null;
  text: string;
}

function written(
  dispute: Dispute,
  actor: StaffActor,
  at: Date,
  { id, form, version, clauses, text }: Writing,
): Statement[] {
  const sealedText = seal("dispute_agreement", "text", id, text);
  const sealedClauses = seal("dispute_agreement", "clauses", id, clauses);
  const hash = hashOf(text);
  return [
    sql`INSERT INTO dispute_agreement (id, requestId, form, version, clauses, text, textHash, draftedAt, draftedById)
        VALUES (${id}, ${dispute.requestId}, ${form}, ${version}, ${sealedClauses}, ${sealedText}, ${hash}, ${at}, ${actor.id})
        ON DUPLICATE KEY UPDATE form = ${form}, version = ${version}, clauses = ${sealedClauses}, text = ${sealedText},
          textHash = ${hash}, draftedAt = ${at}, draftedById = ${actor.id}`,
    sql`DELETE FROM agreement_step WHERE agreementId = ${id}`,
  ];
}

function planned(agreementId: string, steps: Steps): Statement[] {
  const rows = steps.map(({ who, what, dueOn }, position) => {
    const id = newId();
    const dueDate = new Date(dueOn);
    return {
      id,
      agreementId,
      position,
      who,
      what: seal("agreement_step", "what", id, what) ?? "",
      dueOn: dueDate,
      state: "open",
    };
  });
  return [insertAll("AgreementStep", rows)];
}

/** An agreement comes out of a talk that was recorded (27); a draft over nothing would be the mediator's own. */
function assertTalked({ sessions }: Dispute): void {
  if (sessions.some(({ state }) => state === "held")) return;
  throw refused("wrong_state", "谈过、记了笔录，才能写协议（《人民调解法》第二十七条）。");
}

function assertToCome(steps: Steps, at: Date): void {
  const past = steps.findIndex(({ dueOn }) => dueOn < dayOf(at));
  if (past >= 0) throw badInput([{ path: `steps.${past}.dueOn`, message: `第 ${past + 1} 步的日子已经过了。` }]);
}
