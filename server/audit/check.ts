import { db } from "../db/prisma.js";
import { type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { log } from "../log/log.js";
import { tellKeepers } from "../notifications/tell-keepers.js";
import { verifyAudit } from "./verify.js";

/**
 * Walks the chain and keeps what was found, for the page that shows the log. The county hears of a break once, when it is
 * found first.
 * @returns how many entries were walked over
 */
export async function checkAudit(): Promise<number> {
  const [verdict, before] = await Promise.all([verifyAudit(), db().auditCheck.findUnique({ where: { id: 1 } })]);
  const { sealed, brokenAt, found, lastAnchor } = verdict;
  const at = now();
  const anchoredAt = lastAnchor && new Date(lastAnchor.at);
  const isNews = brokenAt !== null && (before?.brokenAt ?? null) === null;
  if (brokenAt !== null) log.error({ brokenAt, found }, "the audit chain is broken");
  await commit({
    steps: [
      sql`REPLACE INTO audit_check (id, at, sealed, brokenAt, found, anchoredAt, anchoredSeq, anchoredHash)
          VALUES (1, ${at}, ${sealed}, ${brokenAt}, ${found}, ${anchoredAt}, ${lastAnchor?.seq ?? null},
                  ${lastAnchor?.hash ?? null})`,
      ...(isNews ? await alarm(brokenAt, at) : []),
    ],
    result: null,
  });
  return sealed;
}

function alarm(brokenAt: number, at: Date): Promise<Statement[]> {
  return tellKeepers(
    {
      title: "操作记录对不上了",
      text: `第 ${brokenAt} 条以后的操作记录和当初封存的不一样，可能有人动过数据库。请保留现场，找运维核对。`,
      urgent: true,
    },
    at,
  );
}
