import { type AuditGroup, auditGroups, type listAudit } from "../../contract/audit.js";
import type { ParsedOf } from "../../contract/endpoint.js";
import type { Prisma } from "../db/generated/client.js";
import { db } from "../db/prisma.js";
import { decodeCursor, pageOf } from "../http/cursor.js";

const pageSize = 50;
/** People of one name, and requests of one number; more are not looked for. */
const mostOfOneName = 200;
const dayMs = 24 * 60 * 60_000;

type Asked = ParsedOf<typeof listAudit>["query"];
type Where = Prisma.AuditEntryWhereInput;

/** What names a resident of a mediation is found by nobody's name. */
const unnamed = Object.keys(auditGroups.mediation.actions);

/** One page of the log, the latest first. */
export async function listEntries(scope: "all" | string[], asked: Asked) {
  const position = decodeCursor(asked.cursor);
  const conditions = await Promise.all([withinScope(scope), byWhom(asked.who), toWhat(asked.object)]);
  const rows = await db().auditEntry.findMany({
    where: {
      AND: [
        ...conditions,
        ofSort(asked),
        between(asked),
        position ? { OR: [{ at: { lt: position.at } }, { at: position.at, id: { lt: position.id } }] } : {},
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  return pageOf(rows, pageSize, ({ at }) => at);
}

/** What a community's people did, and what was done to their accounts. */
async function withinScope(scope: "all" | string[]): Promise<Where> {
  if (scope === "all") return {};
  const staff = await db().staffMember.findMany({ where: { communityId: { in: scope } }, select: { id: true } });
  const ids = staff.map(({ id }) => id);
  return { OR: [{ actorId: { in: ids } }, { subject: { in: ids.map((id) => `staff_member:${id}`) } }] };
}

async function byWhom(name: string | undefined): Promise<Where> {
  if (!name?.trim()) return {};
  const where = { name: { contains: name.trim() } };
  const staff = await db().staffMember.findMany({ where, select: { id: true }, take: mostOfOneName });
  return { actorId: { in: staff.map(({ id }) => id) } };
}

async function toWhat(object: string | undefined): Promise<Where> {
  const words = object?.trim();
  if (!words) return {};
  const named = { where: { name: words }, select: { id: true }, take: mostOfOneName };
  const [request, staff, residents] = await Promise.all([
    db().request.findUnique({ where: { number: words }, select: { id: true } }),
    db().staffMember.findMany(named),
    db().resident.findMany(named),
  ]);
  return {
    OR: [
      { subject: { in: request ? [`request:${request.id}`] : [] } },
      { subject: { in: staff.flatMap(({ id }) => [`staff_member:${id}`, `staff:${id}`]) } },
      { subject: { in: residents.map(({ id }) => `resident:${id}`) }, action: { notIn: unnamed } },
    ],
  };
}

function ofSort({ group, action }: Asked): Where {
  if (action) return { action };
  if (!group) return {};
  const { actions, families } = auditGroups[group as AuditGroup];
  return {
    OR: [
      { action: { in: Object.keys(actions) } },
      ...Object.keys(families).map((family) => ({ action: { startsWith: `${family}_` } })),
    ],
  };
}

/** Days of Asia/Shanghai, both included. */
function between({ from, until }: Asked): Where {
  const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`);
  return {
    at: {
      ...(from ? { gte: startOf(from) } : {}),
      ...(until ? { lt: new Date(startOf(until).getTime() + dayMs) } : {}),
    },
  };
}

export type EntryRow = Awaited<ReturnType<typeof listEntries>>["rows"][number];

/** The names of all that a page of entries speaks of, by `table:id`. */
export async function namesOf(rows: readonly EntryRow[]) {
  const idsOf = (...tables: string[]) => [
    ...new Set(
      rows.flatMap(({ subject, actorId, actorKind }) => {
        const [table = "", id = ""] = subject.split(":");
        const actor = actorId && tables.includes(actorKind === "staff" ? "staff" : "resident") ? [actorId] : [];
        return tables.includes(table) ? [id, ...actor] : actor;
      }),
    ),
  ];
  const [staff, residents, requests, desks] = await Promise.all([
    db().staffMember.findMany({
      where: { id: { in: idsOf("staff", "staff_member") } },
      select: { id: true, name: true, community: { select: { name: true } } },
    }),
    db().resident.findMany({ where: { id: { in: idsOf("resident") } }, select: { id: true, name: true } }),
    db().request.findMany({ where: { id: { in: idsOf("request") } }, select: { id: true, number: true } }),
    db().desk.findMany({
      where: { OR: [{ id: { in: idsOf("desk") } }, { queue: { id: { in: idsOf("queue") } } }] },
      select: { id: true, name: true, queue: { select: { id: true } } },
    }),
  ]);
  return {
    staff: new Map(staff.map((one) => [one.id, { name: one.name, place: one.community.name }])),
    residents: new Map(residents.map(({ id, name }) => [id, name])),
    requests: new Map(requests.map(({ id, number }) => [id, number])),
    desks: new Map(desks.flatMap(({ id, name, queue }) => [[id, name] as const, [queue?.id ?? id, name] as const])),
  };
}
export type Names = Awaited<ReturnType<typeof namesOf>>;

export function findCheck() {
  return db().auditCheck.findUnique({ where: { id: 1 } });
}
