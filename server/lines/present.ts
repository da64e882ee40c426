import type { TicketView } from "../../contract/bookings.js";
import type { LineTicket, ScreenCall } from "../../contract/hall.js";
import { aheadWords, inOrder, labelOf, lateMinutes, minutesEach } from "./order.js";
import { lineIdOf, listAround, listServedMinutes, type TicketRow } from "./queries.js";

export function presentTicket(ticket: TicketRow): LineTicket {
  return {
    id: ticket.id,
    label: labelOf(ticket),
    bookedAt: ticket.booking?.startsAt.toISOString() ?? null,
    takenAt: ticket.takenAt.toISOString(),
    state: ticket.state as LineTicket["state"],
    counter: ticket.counter,
    calls: ticket.calls,
    residentName: ticket.resident?.name ?? null,
    requestNumber: ticket.booking?.request.number ?? null,
  };
}

/** What a screen says of the latest calls. */
export function presentCalls(last: readonly TicketRow[], nameOf: (ticket: TicketRow) => string) {
  const calls = last.flatMap((ticket): ScreenCall[] =>
    ticket.counter && ticket.calledAt
      ? [
          {
            label: labelOf(ticket),
            counter: ticket.counter,
            deskName: nameOf(ticket),
            calls: ticket.calls,
            at: ticket.calledAt.toISOString(),
          },
        ]
      : [],
  );
  return { call: calls[0] ?? null, calls };
}

/**
 * Own numbers with what is before them in their lines.
 * @param openCounters how many counters call each line; a booth is one
 */
export async function presentOwnTickets(
  tickets: readonly TicketRow[],
  openCounters: ReadonlyMap<string, number>,
  at: Date,
): Promise<TicketView[]> {
  const [inside, served] = await Promise.all([
    listAround(tickets, at),
    listServedMinutes([...new Set(tickets.map(lineIdOf))], at),
  ]);
  return tickets.map((ticket) => {
    const lineId = lineIdOf(ticket);
    const line = inOrder(
      inside.filter((one) => lineIdOf(one) === lineId && one.state === "waiting"),
      at,
    );
    const ahead = Math.max(
      0,
      line.findIndex(({ id }) => id === ticket.id),
    );
    const state = ticket.state as TicketView["state"];
    return {
      id: ticket.id,
      label: labelOf(ticket),
      deskName: ticket.boothName || ticket.desk.name,
      state,
      counter: ticket.counter,
      ahead,
      words: wordsOf(ticket, () =>
        aheadWords(ahead, minutesEach(served.get(lineId) ?? []), openCounters.get(lineId) ?? 1),
      ),
      lateMinutes: state === "waiting" ? lateMinutes(line, at) : 0,
      canLeave: state === "waiting" && !ticket.bookingId,
    };
  });
}

function wordsOf({ state, counter, boothId }: TicketRow, waiting: () => string): string {
  switch (state as TicketView["state"]) {
    case "waiting":
      return waiting();
    case "called":
      return `请到 ${counter} 号${boothId ? "展位" : "窗口"}`;
    case "serving":
      return boothId ? "正在谈" : "正在给您办";
    case "served":
      return boothId ? "谈完了" : "办完了";
    case "no_show":
      return boothId ? "过号了，到展位说一声" : "过号了，到前台说一声";
    case "left":
      return "您没有再等";
  }
}
