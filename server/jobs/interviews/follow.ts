import { clockWords, dayOf, dayWords, minutesOf } from "../../communities/calendar/shanghai.js";
import { db } from "../../db/prisma.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { refused } from "../../errors/fault.js";
import type { AppointmentFollower } from "../../requests/appointment-follower.js";
import { systemActor } from "../../requests/moves.js";
import { addToStory } from "../../requests/story.js";

/** An interview for which the seeker chooses the time: the placement goes where the booking goes. */
export const interviewFollower: AppointmentFollower = {
  async booked({ matterId, residentId, number, resourceId, startsAt }, at) {
    const placement = await findPlacement(matterId, residentId);
    return [
      mustChange(
        1,
        () => refused("wrong_state", "这次面试不用选时间了，请看「我报的」。"),
        sql`UPDATE placement SET state = 'interviewing', interviewAt = ${startsAt}, interviewNumber = ${number}, updatedAt = ${at}
            WHERE id = ${matterId} AND residentId = ${residentId} AND state = 'invited'
              AND interviewResourceId = ${resourceId}`,
      ),
      ...(placement
        ? [
            sql`UPDATE job_seeker SET state = 'interviewing' WHERE requestId = ${placement.requestId}`,
            ...told(
              placement,
              "interview_booked",
              `面试约好了：${placement.vacancy.title}`,
              whenWords(startsAt, at),
              at,
            ),
          ]
        : []),
    ];
  },

  async moved({ matterId, residentId, number, startsAt }, at) {
    const placement = await findPlacement(matterId, residentId);
    if (placement?.state !== "interviewing" || placement.interviewNumber !== number) return [];
    return [
      sql`UPDATE placement SET interviewAt = ${startsAt}, updatedAt = ${at}
          WHERE id = ${matterId} AND state = 'interviewing' AND interviewNumber = ${number}`,
      ...told(placement, "interview_moved", `面试改了时间：${placement.vacancy.title}`, whenWords(startsAt, at), at),
    ];
  },

  async ended(matterId, number, at) {
    const placement = await findPlacement(matterId);
    // What was decided since then stays.
    if (placement?.state !== "interviewing" || placement.interviewNumber !== number) return [];
    return [
      sql`UPDATE placement SET state = 'invited', interviewAt = NULL, interviewNumber = NULL, updatedAt = ${at}
          WHERE id = ${matterId} AND state = 'interviewing' AND interviewNumber = ${number}`,
      ...told(placement, "interview_off", `面试的时间取消了：${placement.vacancy.title}`, "请另选一个时间。", at),
    ];
  },
};

function findPlacement(id: string, residentId?: string) {
  return db().placement.findFirst({
    where: { id, ...(residentId ? { residentId } : {}) },
    include: { vacancy: { select: { title: true } } },
  });
}
type Placed = NonNullable<Awaited<ReturnType<typeof findPlacement>>>;

/** Who chose the time knows of it; whose time is gone is told to choose another. */
function told({ requestId, residentId }: Placed, action: string, title: string, text: string, at: Date): Statement[] {
  return addToStory({
    requestId,
    at,
    action,
    title,
    text,
    by: action === "interview_off" ? systemActor : { kind: "resident", id: residentId, name: "求职者" },
  });
}

function whenWords(startsAt: Date, at: Date): string {
  return `${dayWords(dayOf(startsAt), dayOf(at))} ${clockWords(minutesOf(startsAt))}`;
}
