import { type Statement, sql } from "../db/statement.js";

// How many subscribe messages of a template a person still allows; WeChat keeps the same count and refuses with 43101.

/** One more message may be sent. */
export function allowOne(openid: string, templateId: string): Statement {
  return sql`INSERT INTO subscription (openid, templateId, remaining) VALUES (${openid}, ${templateId}, 1)
    ON DUPLICATE KEY UPDATE remaining = remaining + 1`;
}

/** One was sent. */
export function useOne(openid: string, templateId: string): Statement {
  return sql`UPDATE subscription SET remaining = GREATEST(remaining - 1, 0)
    WHERE openid = ${openid} AND templateId = ${templateId}`;
}

/** None may be sent any more. */
export function allowNone(openid: string, templateId: string): Statement {
  return sql`UPDATE subscription SET remaining = 0 WHERE openid = ${openid} AND templateId = ${templateId}`;
}
