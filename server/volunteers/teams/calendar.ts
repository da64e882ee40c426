import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { TeamActivityRow } from "./queries.js";

/** A team's activities as iCalendar (RFC 5545). What was called off stays, as CANCELLED, so that programs take it out. */
export function teamCalendarOf(teamName: string, activities: readonly TeamActivityRow[], at: Date): string {
  const calendar = ical({
    name: teamName,
    prodId: { company: "yunmeng", product: "resident-service-hall", language: "ZH" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  });
  for (const activity of activities) {
    calendar.createEvent({
      id: `${activity.id}@resident-service-hall`,
      sequence: activity.revision,
      stamp: at,
      created: activity.createdAt,
      start: activity.startsAt,
      end: activity.endsAt,
      summary: activity.title,
      location: `${activity.community.name} ${activity.place}`,
      description: `${activity.about}\n去不了请打 ${activity.community.phone}`.trim(),
      status: activity.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
