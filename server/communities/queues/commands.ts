import type { QueueMode } from "../../../contract/staffing.js";
import type { StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { notFound } from "../../errors/fault.js";
import { directory } from "../directory.js";
import { placeToSteer } from "../staff/policy.js";
import { refreshModes } from "./modes.js";

/** Says how a queue finds its person, and how much one person may hold. What waits already stays to be claimed. */
export async function setQueue(actor: StaffActor, queueId: string, given: { mode: QueueMode; cap: number }) {
  const world = await directory();
  const desk = world.desksByQueue.get(queueId);
  if (!desk) throw notFound("没有找到这个窗口。");
  const community = placeToSteer(actor, world, desk.communityId);
  await commit({
    steps: [
      sql`UPDATE queue SET mode = ${given.mode}, cap = ${given.cap} WHERE id = ${queueId}`,
      audit(actor, "set_queue", `queue:${queueId}`, `${given.mode} ${given.cap}`),
    ],
    result: null,
  });
  refreshModes();
  return community;
}
