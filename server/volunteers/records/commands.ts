import { randomInt } from "node:crypto";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { issueServiceRecord } from "../../../contract/service-records.js";
import type { ResidentActor } from "../../actor/actor.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { insert, mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { refused } from "../../errors/fault.js";
import { sumMinutes } from "../hours/queries.js";
import { sumOf } from "../hours/rules.js";
import { listServedBetween, mostEntries } from "./queries.js";

/** One line of the paper: name, date, place, content, time, organiser, person in charge (民政部令第67号 8). */
export interface PaperLine {
  title: string;
  day: string;
  place: string;
  content: string;
  minutes: number;
  organiser: string;
  inCharge: string;
}

/** Without letters and digits that are taken for one another. */
const signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/**
 * Gives out a service record over the ledger as it stands. It is a record and not a 证明: that name is for what was
 * entered in the national system (民政部令第67号 16).
 * @returns its number
 */
export async function issue(
  actor: ResidentActor,
  { fromDay, untilDay }: ParsedOf<typeof issueServiceRecord>["body"],
): Promise<string> {
  const [ledger, served] = await Promise.all([sumMinutes(actor.id), listServedBetween(actor.id, fromDay, untilDay)]);
  if (served.length > mostEntries) throw refused("wrong_state", "这段日子的记录太多，请分两段开。");
  const lines = served.map(
    ({ activity, entries }): PaperLine => ({
      title: activity.title,
      day: dayOf(activity.startsAt),
      place: `${activity.community.name} ${activity.place}`,
      content: activity.about,
      minutes: sumOf({ entries }),
      organiser: activity.team?.name ?? activity.community.name,
      inCharge: activity.plannedByName,
    }),
  );
  if (lines.length === 0) throw refused("wrong_state", "这段日子没有记下的时长，换一段看看。");
  const at = now();
  const id = newId();
  const number = `FW${dayOf(at).replaceAll("-", "")}-${Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join("")}`;
  const { number: given } = await commit({
    steps: [
      // A correction that comes between reading and writing would not know of this paper.
      mustChange(
        1,
        () => refused("wrong_state", "时长刚刚变了，请再点一次。"),
        sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}
            AND (SELECT COALESCE(SUM(minutes), 0) FROM hours_entry WHERE residentId = ${actor.id}) = ${ledger}`,
      ),
      insert("ServiceRecord", {
        id,
        number,
        residentId: actor.id,
        fromDay,
        untilDay,
        minutes: lines.reduce((sum, line) => sum + line.minutes, 0),
        times: lines.length,
        entries: lines as unknown as object[],
        issuedAt: at,
      }),
      audit(actor, "issue_service_record", `service_record:${id}`),
    ],
    result: { number },
    intention: actor.intention,
  });
  return given;
}
