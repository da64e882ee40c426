import type { StaffRequest } from "../../../../contract/staff.js";

/** What others did since one looked: 方敏 接下了。 Empty while the newer state is still under way. */
export function whatHappened(before: StaffRequest, now: StaffRequest): string {
  const known = new Set(before.timeline.map((event) => event.id));
  const fresh = now.timeline.filter((event) => !known.has(event.id));
  return fresh.map((event) => `${event.by} ${event.title}。`).join("");
}
