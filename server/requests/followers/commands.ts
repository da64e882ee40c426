import { openStates } from "../../../contract/lifecycle.js";
import type { ResidentActor } from "../../actor/actor.js";
import { mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { findShared } from "./queries.js";

/**
 * 我也遇到了. Only a report of a shared item can be followed while it is open; one's own is followed anyway.
 * @throws Fault not_found, wrong_state
 */
export async function followReport(actor: ResidentActor, number: string): Promise<void> {
  const report = await findShared(number);
  if (!report) throw notFound("没有找到这一件。");
  if (report.residentId === actor.id) throw refused("wrong_state", "这一件就是您报的，办好会告诉您。");
  if (report.followers.some(({ residentId }) => residentId === actor.id)) return;
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      // Its end and this wait for each other: nobody follows what has just been finished.
      mustChange(
        1,
        () => refused("wrong_state", "这一件刚刚办完了。您那里还没好，请接着报。"),
        sql`UPDATE request SET number = number WHERE id = ${report.id} AND state IN (${[...openStates]})`,
      ),
      sql`INSERT IGNORE INTO request_follower (requestId, residentId, createdAt)
          VALUES (${report.id}, ${actor.id}, ${now()})`,
    ],
    result: {},
    intention: actor.intention,
  });
}
