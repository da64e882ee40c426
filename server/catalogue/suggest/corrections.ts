import { db } from "../../db/prisma.js";
import { type Statement, sql } from "../../db/statement.js";
import type { LabelledSentence } from "./labelled/sentence.js";
import { termsOf } from "./terms.js";

/** Corrections older than this speak of a catalogue that nobody remembers. */
const keptForDays = 730;
/** Fewer terms than these teach nothing: 您好, 在吗. */
const leastTerms = 2;

/** Keeps which item a request really was for; said again of the same request, the last word counts. */
export function keepCorrection(requestId: string, rightCode: string, staffId: string, at: Date): Statement {
  return sql`INSERT INTO item_correction (requestId, rightCode, staffId, createdAt)
    VALUES (${requestId}, ${rightCode}, ${staffId}, ${at})
    ON DUPLICATE KEY UPDATE rightCode = ${rightCode}, staffId = ${staffId}, createdAt = ${at}`;
}

/**
 * What staff corrected in the last two years, as sentences to learn from; the same words once. The words are the
 * request's own, so what a resident had deleted teaches nothing any more.
 */
export async function listCorrections(at: Date): Promise<LabelledSentence[]> {
  const since = new Date(at.getTime() - keptForDays * 24 * 3_600_000);
  const rows = await db().itemCorrection.findMany({
    where: { createdAt: { gte: since }, request: { confidential: false, text: { not: null } } },
    select: { rightCode: true, request: { select: { text: true } } },
    orderBy: [{ createdAt: "asc" }, { requestId: "asc" }],
  });
  const byText = new Map(rows.map(({ request, rightCode }) => [request.text?.trim() ?? "", rightCode]));
  return [...byText]
    .filter(([text]) => termsOf(text).length >= leastTerms)
    .map(([text, rightCode]) => ({ text, codes: [rightCode] }));
}
