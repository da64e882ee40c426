import { chanceOf, idOf } from "../chance.js";
import { deskKinds } from "../places/desks.js";
import type { CounterRow, TicketLineRow, TicketRow } from "../rows.js";
import { dateOf } from "../shanghai.js";
import type { World } from "../world.js";

const minute = 60_000;
/** Two desks with a line, and different people. */
const busyDesks = ["general", "clinic"];
/** Of each line: how many were served today, and how many wait now. One is at the counter. */
const served = 4;
const waiting = 3;

/** The hall of 曙光社区 as it is now: two counters that call, and who has come without a booking. */
export function openHallToday(world: World): {
  counter: CounterRow[];
  ticket_line: TicketLineRow[];
  ticket: TicketRow[];
} {
  const code = "shuguang";
  const day = dateOf(world.today);
  const lines = busyDesks.map((deskCode, place) => {
    const desk = world.desk(code, deskCode);
    const deskId = idOf("desk", `${code}/${deskCode}`);
    const chance = chanceOf(`line of ${code}/${deskCode}`);
    const number = place + 1;
    const letter = String.fromCharCode(65 + deskKinds.findIndex((kind) => kind.code === deskCode));
    const residents = chance.some(world.residentsOf(code), served + 1 + waiting);
    const tickets = residents.map((resident, turn): TicketRow => {
      const takenAt = new Date(world.now.getTime() - (residents.length - turn) * 7 * minute);
      const done = turn < served;
      const calledAt = turn <= served ? new Date(takenAt.getTime() + 5 * minute) : null;
      return {
        id: idOf("ticket", `${deskId}/${world.today}/${turn}`),
        deskId,
        boothId: "",
        boothName: "",
        day,
        letter,
        number: turn + 1,
        bookingId: null,
        residentId: turn % 2 ? resident.id : null,
        state: done ? "served" : calledAt ? "serving" : "waiting",
        dueAt: takenAt,
        takenAt,
        counter: calledAt && number,
        calls: calledAt ? 1 : 0,
        calledAt,
        servingAt: calledAt && new Date(calledAt.getTime() + minute),
        endedAt: done && calledAt ? new Date(calledAt.getTime() + 6 * minute) : null,
      };
    });
    // The last of the desk's people: whom the visitor plays is free to sit down where they like.
    const staffId = world.staffOf(desk).at(-1)?.id ?? null;
    const communityId = idOf("community", code);
    return {
      counter: { communityId, number, deskId, staffId, state: "open", backAt: null },
      line: { deskId, boothId: "", day, last: tickets.length },
      tickets,
    };
  });
  return {
    counter: lines.map(({ counter }) => counter),
    ticket_line: lines.map(({ line }) => line),
    ticket: lines.flatMap(({ tickets }) => tickets),
  };
}
