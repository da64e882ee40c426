import { changeQueue, listQueues, type QueueStaffing } from "../../../contract/staffing.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { dayOf } from "../calendar/shanghai.js";
import { directory } from "../directory.js";
import { placeOf, presentPlace } from "../staff/policy.js";
import { setQueue } from "./commands.js";
import { presentQueue } from "./present.js";
import { listStaffedQueues } from "./queries.js";

export const queueRoutes = [
  route(listQueues, async ({ actor, query }) => {
    const world = await directory();
    const community = placeOf(actor, world, query.communityId);
    const at = now();
    const queues = await listStaffedQueues(community.id, dayOf(at), at);
    return { ...presentPlace(actor, community, world), queues: queues.map((queue) => presentQueue(queue, at)) };
  }),

  route(changeQueue, async ({ actor, params, body }) => {
    const community = await setQueue(actor, params.queueId, body);
    const at = now();
    const [row] = await listStaffedQueues(community.id, dayOf(at), at, params.queueId);
    if (!row) throw notFound("没有找到这个窗口。");
    const queue = presentQueue(row, at);
    return { queue, warnings: warningsOf(queue) };
  }),
];

/** What a head should know right after the change. */
function warningsOf({ mode, cap, members, deskName }: QueueStaffing): string[] {
  return [
    ...members
      .filter(({ open }) => open > cap)
      .map(({ name, open }) => `${name}手上已经有 ${open} 件，办到 ${cap} 件以下才会再派。`),
    ...(mode === "duty" && !members.some(({ onDuty }) => onDuty)
      ? [`${deskName}今天没有排值班，先由窗口的人来接。`]
      : []),
    ...(mode !== "claim" && members.length === 0 ? [`${deskName}还没有人，派不出去。`] : []),
  ];
}
