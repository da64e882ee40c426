import { createHash, randomBytes } from "node:crypto";
import { insert, type Statement, sql } from "../db/statement.js";

/** How long one stays signed in: a resident's phone is the resident's, a counter's computer is everybody's. */
const lasts = { resident: 30 * 24 * 60 * 60_000, staff: 12 * 60 * 60_000 };

/** A new session: the token for the person, and the statement that keeps its hash. 256 random bits. */
export function openSession(
  kind: "resident" | "staff",
  personId: string,
  device: string,
  at: Date,
  more: { address?: string; owing?: boolean } = {},
) {
  const token = randomBytes(32).toString("base64url");
  const statement = insert("Session", {
    id: hashToken(token),
    kind,
    personId,
    createdAt: at,
    expiresAt: new Date(at.getTime() + lasts[kind]),
    device: device.slice(0, 200),
    // An address of IPv4 that came over a socket of both is written as itself.
    address: more.address?.replace(/^::ffff:/, "").slice(0, 45) ?? null,
    lastSeenAt: kind === "staff" ? at : null,
    owing: more.owing ?? false,
  });
  return { token, statement, lasts: lasts[kind] };
}

export function endSession(sessionId: string, at: Date): Statement {
  return sql`UPDATE session SET endedAt = ${at} WHERE id = ${sessionId} AND endedAt IS NULL`;
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
