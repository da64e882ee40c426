import type { AnswerOf } from "../../../contract/endpoint.js";
import { type AbsenceReason, absenceReasonNames, type listQueues, type QueueMode } from "../../../contract/staffing.js";
import { clockWords, dayOf, dayWords, minutesOf } from "../calendar/shanghai.js";
import type { StaffedQueue } from "./queries.js";

type Queue = AnswerOf<typeof listQueues>["queues"][number];

export function presentQueue({ id, mode, cap, loads, _count, desk }: StaffedQueue, at: Date): Queue {
  const open = new Map(loads.map((load) => [load.staffId, load.open]));
  return {
    id,
    deskId: desk.id,
    deskName: desk.name,
    mode: mode as QueueMode,
    cap,
    waiting: _count.requests,
    members: desk.members.map(({ staff }) => ({
      id: staff.id,
      name: staff.name,
      open: open.get(staff.id) ?? 0,
      onDuty: desk.shifts.some(({ staffId }) => staffId === staff.id),
      away: awayWords(staff.absences[0], at),
    })),
  };
}

/** 请假到11月25日 周三, 吃饭到 14:00 */
function awayWords(absence: { untilAt: Date; reason: string } | undefined, at: Date): string | null {
  if (!absence) return null;
  const day = dayOf(absence.untilAt);
  const until = day === dayOf(at) ? ` ${clockWords(minutesOf(absence.untilAt))}` : dayWords(day);
  return `${absenceReasonNames[absence.reason as AbsenceReason]}到${until}`;
}
