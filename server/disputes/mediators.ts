import type { ResidentActor, StaffActor } from "../actor/actor.js";
import { newId } from "../db/ids.js";
import { insert, type Statement, sql } from "../db/statement.js";
import { now } from "../env/clock.js";
import { badInput, refused } from "../errors/fault.js";
import { type DisputeDoer, mediatorsOf, stageOf } from "./access.js";
import { conflictsOf, type Dispute, kinOf, listMediators } from "./queries.js";
import { seal } from "./seal.js";
import { actAsParty, actAsStaff } from "./stages/act.js";
import { advance } from "./stages/advance.js";

export interface Candidate {
  id: string;
  name: string;
  expertise: string[];
  about: string;
  fits: boolean;
  /** Why this person may not mediate here; null where nothing speaks against it. */
  hindrance: string | null;
}

/** The community's mediators, who knows the topic first; relatives, parties and earlier conflict are named as hindrances. */
export async function candidatesOf(dispute: Dispute): Promise<Candidate[]> {
  const staff = await listMediators(dispute.request.communityId, now());
  const ids = staff.map(({ id }) => id);
  const residents = dispute.parties.map(({ residentId }) => residentId);
  const [kin, conflicts] = await Promise.all([kinOf(ids, residents), conflictsOf(ids, dispute)]);
  return staff
    .filter(({ panel }) => panel?.active !== false)
    .map(({ id, name, panel }) => {
      const expertise = (panel?.expertise ?? []) as string[];
      const hindrance = kin.has(id) ? "和当事人有亲属或利害关系" : conflicts.has(id) ? "当事人要求过换这位" : null;
      return { id, name, expertise, about: panel?.about ?? "", fits: expertise.includes(dispute.topic), hindrance };
    })
    .sort((a, b) => Number(b.fits) - Number(a.fits));
}

/** Assigns the mediator, or replaces the one who is (人民调解法 19). @throws Fault bad_input for one who must keep away */
export function assignMediator(
  actor: StaffActor,
  number: string,
  given: { staffId: string; role: "lead" | "co"; text: string },
): Promise<void> {
  return actAsStaff(
    actor,
    number,
    ({ dispute }) => (given.role === "co" ? "join" : stageOf(dispute) === "consented" ? "assign" : "replace"),
    async ({ dispute, doer }) => {
      const chosen = (await candidatesOf(dispute)).find(({ id }) => id === given.staffId);
      if (!chosen) throw badInput([{ path: "staffId", message: "这位不是这里的调解员。" }]);
      if (chosen.hindrance) throw badInput([{ path: "staffId", message: `${chosen.hindrance}，要回避。` }]);
      if (given.role === "co") return joined(dispute, chosen.id, doer, given.text);
      return assigned(dispute, chosen.id, "assigned", doer, given.text);
    },
  );
}

/**
 * Puts somebody in the place of one who mediates and leaves, first or second as that one was; the other stays (19).
 * @throws Fault bad_input for one who must keep away, or mediates here already; wrong_state when the other has left it
 */
export function takeOver(
  actor: StaffActor,
  number: string,
  { fromId, toId, text }: { fromId: string; toId: string; text: string },
): Promise<void> {
  return actAsStaff(actor, number, "replace", async ({ dispute, doer }) => {
    const leaving = mediatorsOf(dispute).find(({ staffId }) => staffId === fromId);
    if (!leaving) throw refused("wrong_state", "这位已经不调解这一件了。");
    const chosen = (await candidatesOf(dispute)).find(({ id }) => id === toId);
    if (!chosen) throw badInput([{ path: "toId", message: "这位不是这里的调解员。" }]);
    if (chosen.hindrance) throw badInput([{ path: "toId", message: `${chosen.hindrance}，要回避。` }]);
    if (mediatorsOf(dispute).some(({ staffId }) => staffId === toId)) {
      throw badInput([{ path: "toId", message: "这位已经在调解这一件，请到卷宗里改。" }]);
    }
    const at = now();
    const { requestId } = dispute;
    return advance({
      dispute,
      action: "replace",
      by: doer,
      at,
      text,
      ...(leaving.role === "lead" ? { ownerId: toId } : {}),
      steps: [
        sql`UPDATE dispute_mediator SET untilAt = ${at} WHERE id = ${leaving.id}`,
        insert("DisputeMediator", {
          id: newId(),
          requestId,
          staffId: toId,
          role: leaving.role,
          by: "assigned",
          fromAt: at,
        }),
      ],
    });
  });
}

/** Chooses from the list; whom both have chosen mediates. */
export function chooseMediator(actor: ResidentActor, number: string, staffId: string): Promise<void> {
  return actAsParty(actor, number, "choose", async ({ dispute, party, doer, side }) => {
    const chosen = (await candidatesOf(dispute)).find(({ id, hindrance }) => id === staffId && !hindrance);
    if (!chosen) throw badInput([{ path: "staffId", message: "这位不能选，请选别的调解员。" }]);
    const kept = sql`UPDATE dispute_party SET choiceId = ${staffId} WHERE id = ${party.id}`;
    const other = dispute.parties.find((one) => one.side !== side);
    if (other?.choiceId === staffId) return [...assigned(dispute, staffId, "chosen", doer, "", [kept])];
    return advance({ dispute, action: "choose", by: doer, at: now(), steps: [kept] });
  });
}

/** A party asks for another mediator; the head answers by replacing. */
export function objectToMediator(actor: ResidentActor, number: string, text: string): Promise<void> {
  return actAsParty(actor, number, "object", ({ dispute, doer, side }) => {
    const lead = mediatorsOf(dispute)[0];
    const kept = lead
      ? [
          sql`UPDATE dispute_mediator SET objection = ${seal("dispute_mediator", "objection", lead.id, text)}, objectBy = ${side}
              WHERE id = ${lead.id}`,
        ]
      : [];
    return advance({ dispute, action: "object", by: doer, at: now(), text, steps: kept });
  });
}

/** One more beside the first (19); the file opens for both. */
function joined(dispute: Dispute, staffId: string, by: DisputeDoer, text: string): Statement[] {
  if (mediatorsOf(dispute).some((one) => one.staffId === staffId)) {
    throw badInput([{ path: "staffId", message: "这位已经在调解这一件。" }]);
  }
  const at = now();
  const row = { id: newId(), requestId: dispute.requestId, staffId, role: "co", by: "assigned", fromAt: at };
  return advance({ dispute, action: "join", by, at, text, steps: [insert("DisputeMediator", row)] });
}

function assigned(
  dispute: Dispute,
  staffId: string,
  by: "assigned" | "chosen",
  doer: DisputeDoer,
  text: string,
  first: Statement[] = [],
): Statement[] {
  const at = now();
  const action = stageOf(dispute) === "consented" ? "assign" : "replace";
  return advance({
    dispute,
    action,
    by: doer,
    at,
    text,
    ownerId: staffId,
    steps: [
      ...first,
      sql`UPDATE dispute_mediator SET untilAt = ${at} WHERE requestId = ${dispute.requestId} AND untilAt IS NULL`,
      insert("DisputeMediator", { id: newId(), requestId: dispute.requestId, staffId, role: "lead", by, fromAt: at }),
    ],
  });
}
