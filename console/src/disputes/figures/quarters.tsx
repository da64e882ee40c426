import { type DisputeFigures, figureWords } from "../../../../contract/dispute-figures.js";
import { quarterWords } from "./figure-queries.js";

/** The quarters one after the other, from the first in which there was anything. */
export function Quarters({ told: { course } }: { told: DisputeFigures }) {
  const first = course.findIndex(({ arrived, ended }) => arrived !== 0 || ended !== 0);
  return (
    <section className="dispute-card" aria-labelledby="quarters-title">
      <h2 id="quarters-title">一个季度一个季度看</h2>
      <table className="figure-quarters" aria-labelledby="quarters-title">
        <thead>
          <tr>
            <th scope="col">季度</th>
            <th scope="col">来了</th>
            <th scope="col">有结果</th>
          </tr>
        </thead>
        <tbody>
          {course.slice(first).map(({ quarter, arrived, ended }) => (
            <tr key={quarter}>
              <th scope="row">{quarterWords(quarter)}</th>
              <td>{figureWords(arrived)}</td>
              <td>{figureWords(ended)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
