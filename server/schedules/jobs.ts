import { climbLadder, closeResolved } from "../requests/escalation/commands.js";
import type { Job } from "./schedule.js";

const minute = 60_000;

/** What the workers do by themselves. */
export const jobs: readonly Job[] = [
  { name: "climb_ladder", everyMs: minute, run: () => climbLadder() },
  { name: "close_resolved", everyMs: 10 * minute, run: () => closeResolved() },
];
