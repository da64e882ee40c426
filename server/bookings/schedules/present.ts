import type { AnswerOf } from "../../../contract/endpoint.js";
import type { listSchedules, previewClosure } from "../../../contract/schedules.js";
import { presentSlot } from "../present.js";
import type { Hit } from "./closures.js";
import type { ScheduleRow } from "./queries.js";
import { seasonsOf } from "./week.js";

type Schedule = AnswerOf<typeof listSchedules>["schedules"][number];

export function presentSchedule(row: ScheduleRow): Schedule {
  const { id, name, place, kind, desk, exceptions, madeUntil, revision, pattern, ...rest } = row;
  return {
    id,
    name,
    place,
    kind: kind as Schedule["kind"],
    deskName: desk.name,
    terms: { ...rest, materials: rest.materials as string[] },
    seasons: seasonsOf(pattern),
    exceptions: exceptions.map((one) => ({
      ...one,
      day: one.day.toISOString().slice(0, 10),
      kind: one.kind as "closed" | "open",
    })),
    madeUntil: madeUntil ? madeUntil.toISOString().slice(0, 10) : null,
    revision,
  };
}

export function presentHit(
  { slot, booking, offer }: Hit,
  schedule: ScheduleRow,
  at: Date,
): AnswerOf<typeof previewClosure>["hits"][number] {
  return {
    number: booking.request.number,
    residentName: booking.resident.name,
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    offer: offer && presentSlot(offer, schedule, at),
  };
}
