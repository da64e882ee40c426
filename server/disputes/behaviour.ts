import { disputeMoves } from "../../contract/dispute-law.js";
import { may } from "../actor/rights.js";
import { decryptField } from "../db/cipher.js";
import { db } from "../db/prisma.js";
import type { KindBehaviour } from "../requests/kinds.js";
import { takeOver } from "./mediators.js";
import { kinOf } from "./queries.js";

/** Read only by those whom the request's own policy lets open it: the applicant, the mediators, the committee's head. */
export const disputeBehaviour: KindBehaviour = {
  async facts(request) {
    const dispute = await db().dispute.findUnique({ where: { requestId: request.id } });
    if (!dispute) return [];
    const opened = (column: "statement" | "since" | "otherParty" | "wish") =>
      decryptField("dispute", column, dispute.requestId, dispute[column]);
    return [
      ...(dispute.danger ? [{ label: "注意", value: "说有人可能受伤" }] : []),
      { label: "哪类事", value: dispute.topic },
      { label: "发生了什么", value: opened("statement") },
      ...[
        { label: "从什么时候起", value: opened("since") },
        { label: "对方", value: opened("otherParty") },
        { label: "希望怎么解决", value: opened("wish") },
      ].filter((line) => line.value),
    ];
  },

  /** A relative of a party, who is not the committee's head, keeps away also before anybody is named (人民调解法 19). */
  async keepsAway(actor, { id, communityId }) {
    if (may(actor, "lead_mediations", communityId)) return false;
    const parties = await db().disputeParty.findMany({ where: { requestId: id }, select: { residentId: true } });
    const kin = await kinOf(
      [actor.id],
      parties.map(({ residentId }) => residentId),
    );
    return kin.has(actor.id);
  },

  async heldBy(staffId) {
    const rows = await db().disputeMediator.findMany({
      where: { staffId, untilAt: null, dispute: { stage: { in: [...disputeMoves.replace.from] } } },
      select: { requestId: true },
    });
    return rows.map(({ requestId }) => requestId);
  },

  handOver: takeOver,
};
