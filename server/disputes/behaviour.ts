import { disputeMoves } from "../../contract/dispute-law.js";
import { decryptField } from "../db/cipher.js";
import { db } from "../db/prisma.js";
import type { KindBehaviour } from "../requests/kinds.js";
import { takeOver } from "./mediators.js";

/** Read only by those whom the request's own policy lets open it: the applicant, the mediators, the committee's head. */
export const disputeBehaviour: KindBehaviour = {
  async facts(request) {
    const dispute = await db().dispute.findUnique({ where: { requestId: request.id } });
    if (!dispute) return [];
    const opened = (column: "statement" | "otherParty" | "wish") =>
      decryptField("dispute", column, dispute.requestId, dispute[column]);
    return [
      ...(dispute.danger ? [{ label: "注意", value: "说有人可能受伤" }] : []),
      { label: "哪类事", value: dispute.topic },
      { label: "发生了什么", value: opened("statement") },
      ...[
        { label: "从什么时候起", value: dispute.since },
        { label: "对方", value: opened("otherParty") },
        { label: "希望怎么解决", value: opened("wish") },
      ].filter((line) => line.value),
    ];
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
