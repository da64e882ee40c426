import { type HelpKind, type HelpState, helpKinds, helpStates } from "../../../contract/help-calls.js";
import { type AskAnswer, askAnswers } from "../../../contract/help-staff.js";
import { db } from "../../db/prisma.js";
import { type Statement, sql } from "../../db/statement.js";
import type { Holding } from "../../requests/kinds.js";
import { openContact } from "./sealed.js";

/** What one called for, and for what one was called (PIPL 45). */
export async function helpHoldings(residentId: string): Promise<Holding[]> {
  const [calls, asks] = await Promise.all([
    db().helpCall.findMany({ where: { residentId }, orderBy: { createdAt: "asc" } }),
    db().helpAsk.findMany({ where: { residentId }, include: { call: true }, orderBy: { askedAt: "asc" } }),
  ]);
  const kindOf = ({ kind }: { kind: string }) => helpKinds[kind as HelpKind].name;
  return [
    {
      name: "我的求助",
      rows: calls.map((call) => {
        const { words, address, phone } = openContact(call);
        return {
          要帮什么: kindOf(call),
          时间: call.createdAt.toISOString(),
          状态: helpStates[call.state as HelpState],
          写的话: words,
          地址: address,
          电话: phone,
          问过几个人: call.asked,
          结果: call.outcome,
        };
      }),
    },
    {
      name: "邻居请我帮的",
      rows: asks.map(({ call, metres, askedAt, answer }) => ({
        要帮什么: kindOf(call),
        多远: metres,
        时间: askedAt.toISOString(),
        我的回答: answer && askAnswers[answer as AskAnswer],
      })),
    },
  ];
}

/** Who leaves needs nobody any more; for whom they were to come, others are asked (PIPL 47). */
export function eraseHelp(residentId: string, at: Date): Statement[] {
  return [
    sql`UPDATE help_call SET state = 'calling', takenById = NULL, takenAt = NULL, tellOthers = 0, revision = revision + 1,
          lastRing = GREATEST(lastRing, ring + 1), nextRingAt = ${at} WHERE takenById = ${residentId} AND state = 'taken'`,
    sql`UPDATE help_call SET state = 'cancelled', endedAt = ${at}, nextRingAt = NULL, tellOthers = takenById IS NULL,
          revision = revision + 1 WHERE residentId = ${residentId} AND endedAt IS NULL`,
    sql`UPDATE help_call SET openFor = NULL, words = NULL, address = NULL, phone = NULL WHERE residentId = ${residentId}`,
  ];
}
