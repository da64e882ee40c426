import { idOf } from "../chance.js";
import type { ActivitySignupRow, HoursCorrectionRow } from "../rows.js";
import type { World } from "../world.js";
import type { Activities } from "./activities.js";

const dayMs = 24 * 3_600_000;

/** In 曙光社区 two people say that hours are wrong: one waits for the station, 李敏 may still appeal. */
export function correctHours({ activity, activity_signup }: Activities, world: World): HoursCorrectionRow[] {
  const communityId = idOf("community", "shuguang");
  const own = new Set(activity.filter((one) => one.communityId === communityId).map(({ id }) => id));
  const recorded = activity_signup.filter((one) => own.has(one.activityId) && one.state === "recorded");
  const limin = idOf("resident", "limin");
  const asked = recorded.findLast(({ residentId }) => residentId !== limin);
  const kept = recorded.findLast(({ residentId }) => residentId === limin);
  const station = world.staffOf(world.desk("shuguang", "volunteers"))[0] ?? world.headOf("shuguang");
  const row = (signup: ActivitySignupRow, words: string, more: number) => ({
    id: idOf("hours_correction", signup.id),
    signupId: signup.id,
    residentId: signup.residentId,
    communityId,
    state: "asked",
    wanted: (signup.minutes ?? 0) + more,
    words,
    createdAt: new Date(world.now.getTime() - 2 * dayMs),
    answer: null,
    answeredById: null,
    answeredBy: null,
    answeredAt: null,
    appeal: null,
    appealedAt: null,
    verdict: null,
    verdictBy: null,
    verdictAt: null,
  });
  return [
    ...(asked ? [row(asked, "陪王爹爹去了趟卫生所，晚了半小时才签退，没扫上。", 30)] : []),
    ...(kept
      ? [
          {
            ...row(kept, "那天还收拾了桌椅，多做了二十分钟。", 20),
            state: "kept",
            answer: "签退是 11 点刚过，按签退算的。收拾桌椅谢谢您。",
            answeredById: station.id,
            answeredBy: station.name,
            answeredAt: new Date(world.now.getTime() - dayMs),
          },
        ]
      : []),
  ];
}
