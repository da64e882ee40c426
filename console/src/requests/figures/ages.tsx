import { Link } from "react-router-dom";
import type { Figures } from "../../../../contract/figures.js";
import { listOf, scopeOf } from "./links.js";
import type { Asked } from "./queries.js";

/** 在办多久了: what is open by how long it has been here; each bar opens into its requests. */
export function Ages({ figures, asked }: { figures: Figures; asked: Asked }) {
  const scope = scopeOf(asked, undefined);
  const most = Math.max(1, ...figures.ages.map(({ n }) => n));
  return (
    <section className="figures-card" aria-labelledby="ages-title">
      <header className="card-head">
        <h2 id="ages-title">在办的，来了多久</h2>
      </header>
      <ul className="ages">
        {figures.ages.map(({ name, from, to, n }) => (
          <li key={name}>
            <Link to={listOf("community", { ...scope, arrivedFrom: from ?? undefined, arrivedTo: to })}>
              <span>{name}</span>
              <span className="ages-bar" aria-hidden="true">
                <span style={{ width: `${(100 * n) / most}%` }} />
              </span>
              <strong>{n} 件</strong>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
