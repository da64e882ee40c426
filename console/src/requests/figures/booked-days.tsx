import type { Figures } from "../../../../contract/figures.js";
import { weekdayOf } from "../../platform/time.js";

/** How full the coming week is: who sits where should know it before the line stands there. */
export function BookedDays({ days }: { days: Figures["booked"] }) {
  const most = Math.max(1, ...days.map(({ places }) => places));
  const total = days.reduce((sum, { taken }) => sum + taken, 0);
  return (
    <section className="figures-card" aria-labelledby="booked-title">
      <header className="card-head">
        <h2 id="booked-title">接下来七天的预约</h2>
        <span className="card-note">已约 {total} 位</span>
      </header>
      <ul className="booked">
        {days.map(({ day, taken, places }) => (
          <li key={day}>
            <span className="booked-day">
              {Number(day.slice(5, 7))}/{Number(day.slice(8))} 周{weekdayOf(day)}
            </span>
            <span className="booked-bar" aria-hidden="true">
              <span className="booked-places" style={{ width: `${(100 * places) / most}%` }} />
              <span className="booked-taken" style={{ width: `${(100 * taken) / most}%` }} />
            </span>
            <span className="booked-number">{places ? `${taken} / ${places}` : "不开"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
