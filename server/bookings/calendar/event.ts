import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { BookingRow } from "../queries.js";

/**
 * A booking as iCalendar (RFC 5545). The UID stays, SEQUENCE grows with every change, and what was called off is published
 * as CANCELLED, so that a program that knows the event takes it out.
 */
export function calendarOf(booking: BookingRow, at: Date): string {
  const { resource } = booking.slot;
  const off = booking.state.startsWith("cancelled") || booking.state === "expired";
  const calendar = ical({
    name: "居民服务大厅预约",
    prodId: { company: "yunmeng", product: "resident-service-hall", language: "ZH" },
    method: off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  });
  const materials = resource.materials as string[];
  const event = calendar.createEvent({
    id: `${booking.requestId}@resident-service-hall`,
    sequence: booking.sequence,
    stamp: at,
    created: booking.createdAt,
    start: booking.startsAt,
    end: booking.endsAt,
    summary: resource.name,
    location: `${resource.community.name} ${resource.place}，${resource.community.address}`,
    description: [
      `办件号 ${booking.request.number}`,
      ...(materials.length ? [`请带：${materials.join("、")}`] : []),
      `去不了请打 ${resource.community.phone}`,
    ].join("\n"),
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: undefined,
  });
  if (!off) event.createAlarm({ type: "display" as never, trigger: 60 * 60, description: resource.name });
  return calendar.toString();
}
