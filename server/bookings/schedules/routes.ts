import {
  close,
  exportWeek,
  listSchedules,
  openSpecially,
  previewClosure,
  readWeek,
  removeException,
  saveSchedule,
} from "../../../contract/schedules.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { placeOf, presentPlace } from "../../communities/staff/policy.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { readUpload } from "../../files/upload.js";
import { route } from "../../http/route.js";
import { sendSheet } from "../../sheets/write.js";
import { closeSpan, planClosure } from "./closures.js";
import { openMore, save, scheduleToSteer, takeBack } from "./commands.js";
import { presentHit, presentSchedule } from "./present.js";
import { findSchedule, listSchedules as findSchedules } from "./queries.js";
import { readWeeks, writeWeeks } from "./sheet.js";
import { seasonsOf } from "./week.js";

export const scheduleRoutes = [
  route(listSchedules, async ({ actor, query }) => {
    const world = await directory();
    const community = placeOf(actor, world, query.communityId);
    const schedules = await findSchedules(community.id, dayOf(now()));
    return { ...presentPlace(actor, community, world), schedules: schedules.map(presentSchedule) };
  }),

  route(saveSchedule, async ({ actor, params, body }) => {
    await save(actor, params.resourceId, body);
    return oneSchedule(params.resourceId);
  }),

  route(openSpecially, async ({ actor, params, body }) => {
    await openMore(actor, params.resourceId, body);
    return oneSchedule(params.resourceId);
  }),

  route(previewClosure, async ({ actor, params, body }) => {
    const { at, schedule, slots, hits } = await planClosure(actor, params.resourceId, body);
    return { slots: slots.length, hits: hits.map((hit) => presentHit(hit, schedule, at)) };
  }),

  route(close, async ({ actor, params, body }) => closeSpan(actor, params.resourceId, body)),

  route(removeException, async ({ actor, params }) => {
    await takeBack(actor, params.exceptionId);
    return {};
  }),

  route(exportWeek, async ({ actor, params, ctx }) => {
    const schedule = await findSchedule(params.resourceId, dayOf(now()));
    if (!schedule) throw notFound("没有找到这一项。");
    placeOf(actor, await directory(), schedule.communityId);
    sendSheet(ctx, `${schedule.name}排班`, await writeWeeks(schedule.name, seasonsOf(schedule.pattern)));
  }),

  route(readWeek, async ({ actor, params, ctx }) => {
    await scheduleToSteer(actor, params.resourceId);
    return readWeeks((await readUpload(ctx)).content);
  }),
];

async function oneSchedule(resourceId: string) {
  const schedule = await findSchedule(resourceId, dayOf(now()));
  if (!schedule) throw notFound("没有找到这一项。");
  return presentSchedule(schedule);
}
