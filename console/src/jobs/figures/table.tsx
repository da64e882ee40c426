import { useState } from "react";
import { type JobCounts, type JobFigures, jobFigures, keptShareOf } from "../../../../contract/job-figures.js";
import { Button } from "../../ui/button.js";
import { FigureNumber } from "./figure-number.js";
import type { Opened } from "./queries.js";

const sorts = { rows: "按社区", skills: "按工种", hardships: "按就业困难" } as const;
type Sort = keyof typeof sorts;
const columns = Object.entries(jobFigures) as [keyof JobCounts, string][];

interface FigureTableProps {
  figures: JobFigures;
  onPlace: (communityId: string) => void;
  onOpen: (part: Part, name: string) => void;
}

/** A figure of one row: which, and of what. */
export type Part = Pick<Opened, "figure" | "communityId" | "skill" | "hardship">;

/** The same five numbers by community, by trade, or by hardship. */
export function FigureTable({ figures, onPlace, onOpen }: FigureTableProps) {
  const single = figures.rows.length === 1;
  const [chosen, setChosen] = useState<Sort>();
  const sort = chosen && !(single && chosen === "rows") ? chosen : single ? "skills" : "rows";
  // Of one community alone there is nothing to compare.
  const shown = (Object.entries(sorts) as [Sort, string][]).filter(([one]) => one !== "rows" || !single);
  const rows: readonly { id?: string; name: string; counts: JobCounts }[] =
    sort === "rows"
      ? figures.rows.toSorted((one, other) => weightOf(other.counts) - weightOf(one.counts))
      : figures[sort];
  const most = Math.max(1, ...rows.map(({ counts }) => counts.hired));
  return (
    <section className="jobs-card" aria-labelledby="job-figures-by">
      <div className="job-figures-by">
        <h2 id="job-figures-by">分开看</h2>
        {shown.map(([one, words]) => (
          <Button
            key={one}
            look={one === sort ? "tint" : "quiet"}
            aria-pressed={one === sort}
            onClick={() => setChosen(one)}
          >
            {words}
          </Button>
        ))}
      </div>
      {rows.length === 0 ? (
        <p className="jobs-small">这几个月还没有登记和推荐。换几个月看看。</p>
      ) : (
        <table className="jobs-table job-figures-table" aria-label={sorts[sort]}>
          <thead>
            <tr>
              <th scope="col">{sorts[sort].slice(1)}</th>
              {columns.map(([name, words]) => (
                <th key={name} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, counts }) => {
              const number = (figure: keyof JobCounts, words?: string) => (
                <FigureNumber
                  number={counts[figure]}
                  label={`${name}${jobFigures[figure]}`}
                  onOpen={() => onOpen({ figure, ...partOf(sort, { id, name }) }, name)}
                >
                  {words}
                </FigureNumber>
              );
              return (
                <tr key={name}>
                  <th scope="row">
                    {id && !single ? (
                      <button type="button" className="link-button" onClick={() => onPlace(id)}>
                        {name}
                      </button>
                    ) : (
                      name
                    )}
                  </th>
                  <td>{number("registered")}</td>
                  <td>{number("recommended")}</td>
                  <td>
                    <span className="figures-bar" aria-hidden="true">
                      <span style={{ width: `${(100 * counts.hired) / most}%` }} />
                    </span>
                    {number("hired")}
                  </td>
                  <td>{number("due")}</td>
                  <td>{counts.due === 0 ? "—" : number("kept", `${counts.kept}（${keptShareOf(counts)}%）`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

function partOf(sort: Sort, { id, name }: { id: string | undefined; name: string }): Omit<Part, "figure"> {
  if (sort === "skills") return { skill: name };
  if (sort === "hardships") return { hardship: name as NonNullable<Part["hardship"]> };
  return id ? { communityId: id } : {};
}

function weightOf({ hired, registered }: JobCounts): number {
  return hired * 10_000 + registered;
}
