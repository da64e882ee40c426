import { listMyCourses, listTaught, printCompletion } from "../../../contract/training.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { sendPaper } from "../../papers/send.js";
import { listCourses, listTaughtNow } from "./courses.js";
import { completionPaper } from "./paper.js";

export const trainingRoutes = [
  route(listMyCourses, async ({ actor }) => ({ courses: await listCourses(actor.id, now()) })),

  route(listTaught, async () => ({ taught: await listTaughtNow(now()) })),

  route(printCompletion, async ({ actor, params, ctx }) => {
    const course = (await listCourses(actor.id, now())).find(({ activityId }) => activityId === params.activityId);
    if (!course) throw notFound("没有找到这门课。");
    if (!course.completed) {
      throw refused("wrong_state", course.over ? "来的次数不够，开不了结业证明。" : "还没学完，学完再来开。");
    }
    await sendPaper(ctx, completionPaper(actor.name, course, now()));
  }),
];
