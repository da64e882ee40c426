import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

export interface Scheduled {
  id: string;
  title: string;
  about: string;
  place: string;
  state: string;
  startsAt: Date;
  endsAt: Date;
  createdAt: Date;
  revision: number;
  community: { name: string; phone: string };
}

/** Activities as iCalendar (RFC 5545). What was called off stays, as CANCELLED, so that programs take it out. */
export function calendarOf(name: string, activities: readonly Scheduled[], at: Date): string {
  const calendar = ical({
    name,
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
