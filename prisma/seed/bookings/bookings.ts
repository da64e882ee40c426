import { type Chance, chanceOf, idOf } from "../chance.js";
import type { StaffPlan } from "../people/staff.js";
import { places } from "../places/communities.js";
import { act } from "../requests/act.js";
import { itemOf } from "../requests/applications.js";
import { openFile, type RequestFile } from "../requests/request-file.js";
import type { BookingRow, ResidentRow, ResourceRow, SlotRow } from "../rows.js";
import type { World } from "../world.js";

export interface BookingFile {
  file: RequestFile;
  booking: BookingRow;
}

type BookingEnd = "confirmed" | "served" | "no_show" | "cancelled_by_resident" | "cancelled_by_hall";

const hour = 3_600_000;

/** Bookings of every resource, past and to come; each takes its place in the slot's count. */
export function playBookings(
  world: World,
  resources: readonly ResourceRow[],
  slots: readonly SlotRow[],
): BookingFile[] {
  const calendar = new Engagements();
  return places.flatMap(({ code }) => {
    const chance = chanceOf(`bookings of ${code}`);
    const busy = code === "shuguang";
    const here = resources.filter(({ communityId }) => communityId === idOf("community", code));
    return here.flatMap((resource) => {
      const own = slots.filter(({ resourceId }) => resourceId === resource.id);
      const past = chance.some(
        own.filter(({ endsAt }) => endsAt < world.now),
        busy ? 3 : 1,
      );
      const coming = own.filter(({ startsAt }) => bookable(startsAt, world.now));
      // A small slot is full at once: the reader then sees what a full one looks like.
      const chosen = chance.some(coming, 1);
      return [
        ...past.flatMap((slot) => seat(slot, resource, 1, true)),
        ...chosen.flatMap((slot) => seat(slot, resource, slot.capacity <= 2 ? slot.capacity : 1, false)),
      ];
    });

    function seat(slot: SlotRow, resource: ResourceRow, count: number, over: boolean): BookingFile[] {
      return Array.from({ length: count }, () => calendar.free(world.residentsOf(code), slot, chance)).flatMap(
        (resident) =>
          resident
            ? [playBooking(world, { code, slot, resource, resident, end: over ? endOf(chance) : "confirmed" }, chance)]
            : [],
      );
    }
  });
}

/** Within the two weeks that may be booked, and not so soon that nobody could have. */
export function bookable(startsAt: Date, now: Date): boolean {
  const ahead = startsAt.getTime() - now.getTime();
  return ahead > 2 * hour && ahead < 13 * 24 * hour;
}

function endOf(chance: Chance): BookingEnd {
  const dice = chance.next();
  if (dice < 0.76) return "served";
  if (dice < 0.87) return "no_show";
  return dice < 0.97 ? "cancelled_by_resident" : "cancelled_by_hall";
}

/** Who is where, so that nobody has two bookings at one time. */
class Engagements {
  private readonly taken = new Set<string>();

  free(residents: readonly ResidentRow[], { startsAt }: SlotRow, chance: Chance): ResidentRow | undefined {
    // One a day is more than the rule asks (no two at one time) and simpler to see.
    const day = startsAt.toISOString().slice(0, 10);
    const open = residents.filter(({ id }) => !this.taken.has(`${id} ${day}`));
    if (!open.length) return undefined;
    const chosen = chance.pick(open);
    this.taken.add(`${chosen.id} ${day}`);
    return chosen;
  }
}

export interface BookingPlot {
  code: string;
  slot: SlotRow;
  resource: ResourceRow;
  resident: ResidentRow;
  end: BookingEnd;
  note?: string;
  /** What of another service's it is the time for. */
  matterId?: string;
}

/** One booking with its request: the desk takes it, the slot's end is its limit. */
export function playBooking(world: World, plot: BookingPlot, chance: Chance): BookingFile {
  const { slot, resource, resident, end } = plot;
  const key = `${plot.code}/booking/${slot.id}/${resident.id}`;
  const last = Math.min(slot.startsAt.getTime(), world.now.getTime());
  const submittedAt = new Date(last - chance.between(90, 60 * 50) * 60_000);
  const file = openFile(world, {
    key,
    item: itemOf(resource.itemCode),
    resident,
    communityCode: plot.code,
    submittedAt,
    channel: chance.pick(["mini_program", "mini_program", "browser", "phone"]),
    title: resource.name,
    text: plot.note ?? "",
    bookedUntil: slot.endsAt,
  });
  finish(world, file, plot, chance);
  if (!end.startsWith("cancelled")) slot.taken += 1;
  return {
    file,
    booking: {
      requestId: file.row.id,
      slotId: slot.id,
      residentId: resident.id,
      state: end,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      note: plot.note ?? "",
      createdAt: submittedAt,
      resourceId: resource.id,
      sequence: 0,
      household: null,
      matterId: plot.matterId ?? null,
      checkedInAt: end === "served" ? new Date(slot.startsAt.getTime() - 8 * 60_000) : null,
      endedAt: end === "confirmed" ? null : file.row.updatedAt,
    },
  };
}

/** What came of it. A booking is no work in a queue: its request is booked until its time is over. */
function finish(world: World, file: RequestFile, { slot, resource, end }: BookingPlot, chance: Chance): void {
  const by = chance.pick(world.staffOf(file.desk));
  const sent = file.row.submittedAt.getTime();
  const late = (share: number) =>
    new Date(sent + Math.floor((Math.min(slot.startsAt.getTime(), world.now.getTime()) - sent) * share));
  const afterwards = (minutes: number) =>
    new Date(Math.min(slot.endsAt.getTime() + minutes * 60_000, world.now.getTime() - 60_000));
  switch (end) {
    case "confirmed":
      return;
    case "cancelled_by_resident":
      act(world, file, { action: "withdraw", at: late(0.6) });
      return;
    case "cancelled_by_hall":
      step(file, {
        action: "cancel",
        to: "rejected",
        at: late(0.7),
        by,
        text: `${resource.name}那天临时停用，对不住，请另约一个时间。`,
      });
      return;
    case "no_show":
      step(file, {
        action: "no_show",
        to: "closed",
        at: afterwards(5),
        by,
        text: "到时间没有见到您。下次去不了，请早点撤回，让给别人。",
      });
      return;
    case "served":
      step(file, {
        action: "serve",
        to: "resolved",
        at: afterwards(5),
        by,
        text: `您按时来了，${resource.name}用好了，谢谢收拾干净。`,
      });
      if (chance.falls(0.55))
        act(world, file, { action: "rate", at: afterwards(90), score: chance.pick([5, 5, 5, 4, 4, 3]) });
  }
}

interface Step {
  action: string;
  to: string;
  at: Date;
  by: StaffPlan;
  text: string;
}

/** What the booking service does to its request beside the table of moves. */
function step({ key, row, events, desk }: RequestFile, { action, to, at, by, text }: Step): void {
  events.push({
    id: idOf("request_event", `${key}/${events.length}`),
    requestId: row.id,
    at,
    action,
    actorKind: "staff",
    actorId: by.id,
    actorName: by.name,
    fromState: row.state,
    toState: to,
    visible: true,
    text,
    data: { deskName: desk.name },
  });
  Object.assign(row, { state: to, updatedAt: at, revision: row.revision + 1 });
  if (to === "resolved") row.resolvedAt = at;
  else row.endedAt = at;
}
