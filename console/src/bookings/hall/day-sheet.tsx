import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type DayBooking, type Mark, markBooking } from "../../../../contract/hall.js";
import { hall, sentenceOf } from "../../platform/hall.js";
import { timeOf } from "../../platform/moments.js";
import { Button } from "../../ui/button.js";
import { dayQuery } from "../queries.js";
import { useAct } from "./use-act.js";

/** Who is booked on a day, by resource and time, with what the desk may note. */
export function DaySheetPart({ communityId }: { communityId: string }) {
  const [day, setDay] = useState<string>();
  const { data, error } = useQuery(dayQuery(communityId, day));
  const mark = useAct(({ number, name }: { number: string; name: Mark }, key: string) =>
    hall(markBooking, { params: { number }, body: { mark: name } }, { key }),
  );
  const fault = mark.error ?? (data ? null : error);
  return (
    <section aria-label="预约">
      <div className="booking-head">
        <h2 className="booking-title">{data ? `${data.dayWords}的预约` : "预约"}</h2>
        <input
          type="date"
          className="booking-input"
          aria-label="哪一天"
          value={data?.day ?? ""}
          onChange={(event) => setDay(event.target.value || undefined)}
        />
      </div>
      {fault && (
        <p className="booking-fault" role="alert">
          {sentenceOf(fault)}
        </p>
      )}
      {data?.resources.length === 0 && <p className="hall-quiet">这一天什么都不开。</p>}
      {data?.resources.map((resource) => (
        <article key={resource.id} className="hall-card">
          <h3>
            {resource.name} <span className="hall-quiet">{resource.place}</span>
          </h3>
          <table className="booking-table">
            <tbody>
              {resource.slots.map((slot) => (
                <tr key={slot.id}>
                  <th scope="row">
                    {timeOf(slot.startsAt)}–{timeOf(slot.endsAt)}
                    <span className="hall-quiet">{slot.closed ?? ` ${slot.taken}/${slot.capacity}`}</span>
                  </th>
                  <td>
                    {slot.bookings.length === 0 && <span className="hall-quiet">没有人约</span>}
                    {slot.bookings.map((booking) => (
                      <Row
                        key={booking.number}
                        booking={booking}
                        onMark={(name) => mark.mutate({ number: booking.number, name })}
                      />
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </article>
      ))}
    </section>
  );
}

function Row({ booking, onMark }: { booking: DayBooking; onMark: (name: Mark) => void }) {
  return (
    <div className="day-row">
      <strong>{booking.residentName}</strong>
      <span className={`day-state day-state-${booking.state}`}>{booking.stateWords}</span>
      {booking.ticket && <span>{booking.ticket}</span>}
      {booking.note && <span className="hall-quiet">{booking.note}</span>}
      <span className="day-marks">
        {booking.marks.map((mark) => (
          <Button key={mark.id} look="quiet" onClick={() => onMark(mark.id as Mark)}>
            {mark.name}
          </Button>
        ))}
      </span>
    </div>
  );
}
