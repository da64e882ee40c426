import { Link } from "react-router-dom";
import { type Figures, rateOf, targets } from "../../../../contract/figures.js";
import { listOf, scopeOf } from "./links.js";
import { LookSwitch } from "./look-switch.js";
import type { Asked } from "./queries.js";

interface TilesProps {
  figures: Figures;
  asked: Asked;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** The communities side by side, the most late first: where to look today. */
export function Tiles({ figures, asked, onChange }: TilesProps) {
  const rows = figures.rows.toSorted((one, other) => other.now.late - one.now.late || other.now.open - one.now.open);
  return (
    <section className="figures-card" aria-labelledby="tiles-title">
      <header className="card-head">
        <h2 id="tiles-title">{rows.length} 处</h2>
        <span className="card-note">超期多的在前</span>
        <LookSwitch look="tiles" onChange={onChange} />
      </header>
      <ul className="tiles">
        {rows.map((row) => {
          const solved = rateOf(row.counts, "solved");
          return (
            <li key={row.id} className={row.now.late ? "tile tile-late" : "tile"}>
              <button
                type="button"
                className="link-button"
                onClick={() => onChange({ communityId: row.id, by: "desk" })}
              >
                {row.name}
              </button>
              <Link to={listOf("community", scopeOf(asked, row.id))}>在办 {row.now.open}</Link>
              <Link to={listOf("overdue", scopeOf(asked, row.id))} className={row.now.late ? "figures-late" : ""}>
                {row.now.late ? `超期 ${row.now.late}` : "没有超期"}
              </Link>
              <span>
                {solved === null ? "解决率还没有" : `解决率 ${solved.toFixed(1)}${solved < targets.solved ? " ▼" : ""}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
