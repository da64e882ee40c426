import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";

interface FollowedRow {
  id: string;
  number: string;
  communityId: string;
  name: string;
  skills: string[];
  hours: string;
  payAtLeast: number;
  hardship: string;
  state: string;
  pausedAt: Date | null;
  contactedAt: Date | null;
  createdAt: Date;
}

/** When the desk last heard of them: at the latest talk, else when they registered. */
const heardAt = sql`COALESCE(s.contactedAt, s.createdAt)`;

/** A page of the registrations that stand in these communities, the longest unheard first. */
export async function listFollowed(
  communityIds: readonly string[],
  { hard, cursor, limit }: { hard?: "1" | undefined; cursor?: string | undefined; limit: number },
) {
  if (communityIds.length === 0) return { rows: [], nextCursor: null };
  const position = decodeCursor(cursor);
  const rows = await readRows<Omit<FollowedRow, "skills"> & { skills: unknown }>(sql`
    SELECT s.requestId AS id, r.number, r.communityId, p.name, s.skills, s.hours, s.payAtLeast, s.hardship, s.state,
      s.pausedAt, s.contactedAt, s.createdAt
    FROM job_seeker s JOIN request r ON r.id = s.requestId JOIN resident p ON p.id = s.residentId
    WHERE s.activeFor IS NOT NULL AND r.communityId IN (${[...communityIds]})
      ${hard ? sql`AND s.hardship <> '没有' AND s.state NOT IN ('hired', 'followed_up')` : sql``}
      ${
        position
          ? sql`AND (${heardAt} > ${position.at} OR (${heardAt} = ${position.at} AND s.requestId > ${position.id}))`
          : sql``
      }
    ORDER BY ${heardAt}, s.requestId LIMIT ${limit + 1}`);
  // MySQL hands JSON out parsed, MariaDB as text.
  const read = (skills: unknown) => (typeof skills === "string" ? JSON.parse(skills) : skills) as string[];
  const followed: FollowedRow[] = rows.map((row) => ({ ...row, skills: read(row.skills) }));
  return pageOf(followed, limit, ({ contactedAt, createdAt }) => contactedAt ?? createdAt);
}
export type Followed = Awaited<ReturnType<typeof listFollowed>>["rows"][number];
