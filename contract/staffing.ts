import * as z from "zod/mini";

/** How a queue finds its person (domain rule 3). `claim` is also what is left when nobody can be found. */
export const queueModeNames = {
  claim: "抢单",
  assign: "负责人派",
  rotate: "轮派",
  least_open: "谁手上少给谁",
  duty: "坐班值班",
  known: "给上次办的人",
} as const;
export type QueueMode = keyof typeof queueModeNames;
export const queueMode = z.enum(Object.keys(queueModeNames) as [QueueMode, ...QueueMode[]]);
