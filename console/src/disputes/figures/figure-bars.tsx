import { useId } from "react";
import { type Figure, figureWords } from "../../../../contract/dispute-figures.js";

interface FigureBarsProps {
  title: string;
  total: Figure;
  rows: readonly { name: string; n: Figure }[];
}

/** The rows of one table with their total; what is hidden has no bar, for its length would say it. */
export function FigureBars({ title, total, rows }: FigureBarsProps) {
  const id = useId();
  const most = Math.max(1, ...rows.map(({ n }) => (typeof n === "number" ? n : 0)));
  return (
    <section className="dispute-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="figure-bars" aria-labelledby={id}>
        <tbody>
          {rows.map(({ name, n }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td aria-hidden="true">
                {typeof n === "number" && n > 0 && <span style={{ width: `${(100 * n) / most}%` }} />}
              </td>
              <td className={n === 0 ? "figure-none" : typeof n === "number" ? "" : "figure-hidden"}>
                {figureWords(n)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td aria-hidden="true" />
            <td>{figureWords(total)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
