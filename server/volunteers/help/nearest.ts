import { dayOf } from "../../communities/calendar/shanghai.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { fullAge } from "../full-age.js";

/** One degree of latitude in metres, on the sphere that `distance` measures on. */
const degreeM = 111_195;
/** Nobody under age is sent alone into a stranger's home (志愿服务条例 15). */

export interface Wanted {
  callId: string;
  lng: number;
  lat: number;
  radiusM: number;
  people: number;
  /** Only those who have it; null: whoever is willing. */
  skill: string | null;
  /** Only those who let their phone ring at night. */
  night: boolean;
  /** Who calls, and who called for them. */
  not: readonly string[];
}

export interface Neighbour {
  residentId: string;
  metres: number;
}

/**
 * The nearest volunteers who want to be asked, come this far, were not asked yet and have no other call in hand; at most
 * `people`. The box of latitudes stands in an index; within it the earth is flat enough.
 */
export async function listNearest(wanted: Wanted, at: Date): Promise<Neighbour[]> {
  const { callId, lng, lat, radiusM, people, skill, night } = wanted;
  const high = radiusM / degreeM;
  const perLng = Math.cos((lat * Math.PI) / 180) * degreeM;
  const wide = radiusM / perLng;
  const rows = await readRows<{ residentId: string; metres: number }>(
    sql`SELECT v.residentId, v.reachM,
          SQRT(POW((v.lng - ${lng}) * ${perLng}, 2) + POW((v.lat - ${lat}) * ${degreeM}, 2)) AS metres
        FROM volunteer v JOIN resident r ON r.id = v.residentId
        WHERE v.answersCalls = 1 AND v.state = 'accepted' AND v.activeFor IS NOT NULL
          AND v.lat BETWEEN ${lat - high} AND ${lat + high} AND v.lng BETWEEN ${lng - wide} AND ${lng + wide}
          AND (r.birthDate IS NULL OR r.birthDate <= DATE_SUB(${dayOf(at)}, INTERVAL ${fullAge} YEAR))
          ${skill ? sql`AND JSON_CONTAINS(v.skills, ${JSON.stringify(skill)})` : sql``}
          ${night ? sql`AND v.atNight = 1` : sql``}
          AND v.residentId NOT IN (${[...wanted.not]})
          AND NOT EXISTS (SELECT 1 FROM help_ask a WHERE a.callId = ${callId} AND a.residentId = v.residentId)
          AND NOT EXISTS (SELECT 1 FROM help_call b WHERE b.takenById = v.residentId AND b.state = 'taken')
        HAVING metres <= LEAST(v.reachM, ${radiusM})
        ORDER BY metres, v.residentId LIMIT ${people}`,
  );
  return rows.map(({ residentId, metres }) => ({ residentId, metres: Math.round(metres) }));
}
