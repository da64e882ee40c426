import { useState } from "react";
import { Link } from "react-router-dom";
import { type Figures, type Rate, rateNames, rateOf, rateParts, targets } from "../../../../contract/figures.js";
import { DotStrip } from "./dot-strip.js";
import { figureList, listOf, scopeOf } from "./links.js";
import { LookSwitch } from "./look-switch.js";
import type { Asked } from "./queries.js";

const heads = { community: "社区", desk: "窗口", person: "经办" } as const;
const rates: Rate[] = ["response", "solved", "satisfied"];
type Row = Figures["rows"][number];
type Order = Rate | "arrived" | "late";

interface RatesTableProps {
  figures: Figures;
  asked: Asked;
  county: boolean;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** The rates by community, desk or person, the best first by the one that is chosen; every number opens. */
export function RatesTable({ figures, asked, county, onChange }: RatesTableProps) {
  const [order, setOrder] = useState<Order>("solved");
  // A desk that had nothing to do is no line of a comparison.
  const shown = figures.rows.filter(({ counts, now }) => counts.arrived + counts.done + now.open > 0);
  const rows = shown.toSorted((one, other) => measureOf(other, order) - measureOf(one, order));
  return (
    <section className="figures-card" aria-labelledby="rates-title">
      <header className="card-head">
        <h2 id="rates-title">{heads[asked.by]}三率</h2>
        <span className="card-note">横线从 80 到 100，竖线是目标</span>
        <span className="rates-missed">▼ 没到目标</span>
        {asked.by === "community" && county && <LookSwitch look="table" onChange={onChange} />}
      </header>
      <div className="rates-scroll">
        <table className="rates">
          <thead>
            <tr>
              <th scope="col">{heads[asked.by]}</th>
              <Head name="来的" order="arrived" now={order} onOrder={setOrder} />
              {rates.map((rate) => (
                <Head key={rate} name={`${rateNames[rate]} %`} order={rate} now={order} onOrder={setOrder} wide />
              ))}
              <Head name="超期" order="late" now={order} onOrder={setOrder} />
              <th scope="col" className="rates-number">
                平均工作日
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {asked.by === "community" ? (
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => onChange({ communityId: row.id, by: "desk" })}
                    >
                      {row.name}
                    </button>
                  ) : (
                    row.name
                  )}
                </th>
                <td className="rates-number">
                  <Link to={figureList(asked, "arrived", row.id)}>{row.counts.arrived}</Link>
                </td>
                {rates.map((rate) => (
                  <RateCells key={rate} rate={rate} row={row} asked={asked} />
                ))}
                <td className="rates-number">
                  {row.now.late ? (
                    <Link to={listOf("overdue", scopeOf(asked, row.id))} className="figures-late">
                      {row.now.late}
                    </Link>
                  ) : (
                    "—"
                  )}
                </td>
                <td className="rates-number">{row.daysToDone?.toFixed(1) ?? "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface HeadProps {
  name: string;
  order: Order;
  now: Order;
  wide?: boolean;
  onOrder: (order: Order) => void;
}

function Head({ name, order, now, wide, onOrder }: HeadProps) {
  return (
    <th
      scope="col"
      colSpan={wide ? 2 : 1}
      aria-sort={order === now ? "descending" : "none"}
      className={wide ? "" : "rates-number"}
    >
      <button type="button" className="rates-order" onClick={() => onOrder(order)}>
        {name}
        {order === now && <span aria-hidden="true"> ↓</span>}
      </button>
    </th>
  );
}

function RateCells({ rate, row, asked }: { rate: Rate; row: Row; asked: Asked }) {
  const value = rateOf(row.counts, rate);
  const missed = value !== null && value < targets[rate];
  const [part, whole] = rateParts[rate];
  return (
    <>
      <td className="rates-strip">
        <DotStrip value={value} target={targets[rate]} />
      </td>
      <td className="rates-number">
        {value === null ? (
          "—"
        ) : (
          <Link
            to={figureList(asked, whole, row.id)}
            className={missed ? "figures-late" : ""}
            title={`${row.counts[whole]} 件里 ${row.counts[part]} 件`}
          >
            {missed && <span aria-hidden="true">▼ </span>}
            {missed && <span className="hidden-words">没到目标 </span>}
            {value.toFixed(1)}
          </Link>
        )}
      </td>
    </>
  );
}

function measureOf(row: Row, order: Order): number {
  if (order === "arrived") return row.counts.arrived;
  if (order === "late") return row.now.late;
  return rateOf(row.counts, order) ?? -1;
}
