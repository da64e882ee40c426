import { listAudit } from "../../contract/audit.js";
import { route } from "../http/route.js";
import { auditScope } from "./policy.js";
import { presentCheck, presentEntry } from "./present.js";
import { findCheck, listEntries, namesOf } from "./queries.js";

export const auditRoutes = [
  route(listAudit, async ({ actor, query }) => {
    const { rows, nextCursor } = await listEntries(auditScope(actor), query);
    const [names, check] = await Promise.all([namesOf(rows), findCheck()]);
    return { entries: rows.map((row) => presentEntry(row, names)), nextCursor, check: presentCheck(check) };
  }),
];
