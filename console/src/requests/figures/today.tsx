import { Link } from "react-router-dom";
import type { Figures } from "../../../../contract/figures.js";
import { dayOf, useNow } from "../../platform/time.js";
import { listOf, scopeOf } from "./links.js";
import type { Asked } from "./queries.js";

/** What today is like, in one line. */
export function Today({ figures, asked }: { figures: Figures; asked: Asked }) {
  const today = dayOf(useNow());
  const scope = scopeOf(asked, undefined);
  const { arrived, due, late, waiting, open } = figures.today;
  const entries = [
    { words: "今天来的", count: arrived, path: listOf("any", { ...scope, arrivedFrom: today, arrivedTo: today }) },
    { words: "今天到期", count: due, path: listOf("due_today", scope) },
    { words: "超期", count: late, path: listOf("overdue", scope), late: late > 0 },
    { words: "等居民补", count: waiting, path: listOf("waiting", scope) },
    { words: "在办", count: open, path: listOf("community", scope) },
  ];
  return (
    <ul className="figures-today" aria-label="现在">
      {entries.map(({ words, count, path, late: isLate }) => (
        <li key={words}>
          <Link to={path} className={isLate ? "figures-late" : ""}>
            {words} <strong>{count}</strong> 件
          </Link>
        </li>
      ))}
    </ul>
  );
}
