import type { ReplyOf } from "../../../../contract/endpoint.js";
import type { previewVacancies } from "../../../../contract/vacancy-import.js";

/** What is wrong, cell by cell; or, where nothing is, what each row would become. */
export function Preview({ rows, faults }: ReplyOf<typeof previewVacancies>) {
  if (faults.length > 0) {
    return (
      <section className="import-faults" aria-label="要改的地方">
        <h2>有 {faults.length} 处要改，一条都没收。改好存下，再选一次文件</h2>
        <ul>
          {faults.map(({ row, heading, message }) => (
            <li key={`${row} ${heading}`}>
              第 {row} 行「{heading}」：{message}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  if (rows.length === 0) return <p className="jobs-small">表里还没有岗位。第一行是列名，从第二行开始填。</p>;
  return (
    <div className="import-rows">
      <table className="jobs-table" aria-label="表里的岗位">
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">岗位</th>
            <th scope="col">单位</th>
            <th scope="col">工资</th>
            <th scope="col">招</th>
            <th scope="col">看一眼</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, title, employer, payWords, hours, headcount, faults: barred, twin }) => (
            <tr key={row}>
              <td>{row}</td>
              <th scope="row">
                {title}
                <div className="jobs-small">{hours}</div>
              </th>
              <td>{employer}</td>
              <td>{payWords}</td>
              <td>{headcount} 人</td>
              <td>
                {twin && <div className="import-twin">重复：{twin}</div>}
                {barred.map(({ field, found, words, article }) => (
                  <div key={`${field}${found}${words}`} className="jobs-late">
                    要改：“{found}”{words}（{article}）
                  </div>
                ))}
                {!twin && barred.length === 0 && "没有问题"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
