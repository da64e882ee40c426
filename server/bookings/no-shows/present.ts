import type { getMyPause } from "../../../contract/bookings.js";
import type { ReplyOf } from "../../../contract/endpoint.js";
import type { findPause } from "./queries.js";
import { monthDay } from "./rules.js";

type PauseRow = NonNullable<Awaited<ReturnType<typeof findPause>>>;
type Pause = NonNullable<ReplyOf<typeof getMyPause>["pause"]>;

export function presentPause(pause: PauseRow): Pause {
  const words = {
    none: `三次约了没来，场地预约停到 ${monthDay(pause.untilAt)}。窗口和卫生所照常能约。`,
    asked: `申诉交上了，社区负责人看过就答复您。`,
    kept: `申诉没有通过，场地预约停到 ${monthDay(pause.untilAt)}。`,
    lifted: "申诉通过了，场地可以约了。",
  };
  const appeal = pause.appeal as Pause["appeal"];
  return { id: pause.id, untilAt: pause.untilAt.toISOString(), words: words[appeal], appeal, answer: pause.answer };
}
