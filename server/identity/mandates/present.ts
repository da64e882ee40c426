import type { MandateScope } from "../../../contract/behalf.js";
import type { Mandate } from "../../../contract/mandates.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import type { MandateRow } from "./queries.js";

/** A mandate as one of its two sides reads it. */
export function presentMandate(row: MandateRow, readerId: string, at: Date): Mandate {
  const given = row.principalId === readerId;
  return {
    id: row.id,
    side: given ? "given" : "held",
    state: stateOf(row, at),
    person: given ? row.agent : row.principal,
    relation: row.relation,
    scopes: row.scopes as MandateScope[],
    // It ends with the day's last moment, which is the next day's first.
    until: dayOf(new Date(row.expiresAt.getTime() - 1)),
  };
}

function stateOf(row: MandateRow, at: Date): Mandate["state"] {
  if (row.endedAt || row.expiresAt <= at) return "over";
  if (row.agentId) return "active";
  return row.codeExpiresAt > at ? "offered" : "over";
}
