import type { StaffDispute } from "../../../contract/dispute-file.js";
import { longMoment } from "../platform/time.js";

/** 登记簿: what happened, newest first, each step with its article (人民调解法 27). */
export function RegisterStory({ file, now }: { file: StaffDispute; now: Date }) {
  return (
    <section aria-labelledby="register-title">
      <h2 id="register-title" className="section-title">
        登记簿<span>最近的在上面，只添不改</span>
      </h2>
      <ol className="dispute-register">
        {[...file.register].reverse().map((line) => (
          <li key={line.id}>
            <p>
              <strong>{line.title}</strong>
              <span className="disputes-small">
                {line.by}，{line.article}
              </span>
              <time dateTime={line.at}>{longMoment(line.at, now)}</time>
            </p>
            {line.text && <p className="dispute-words">{line.text}</p>}
          </li>
        ))}
        <li>
          <p>
            <strong>来申请调解</strong>
            <span className="disputes-small">{file.source}</span>
            <time dateTime={file.since}>{longMoment(file.since, now)}</time>
          </p>
        </li>
      </ol>
    </section>
  );
}
