import type { StaffDispute } from "../../../contract/dispute-file.js";
import { longMoment } from "../platform/time.js";

/** 调解员: who mediates, who did, and what was said against them. */
export function Mediators({ file, now }: { file: StaffDispute; now: Date }) {
  return (
    <section className="dispute-card" aria-labelledby="mediators-title">
      <h2 id="mediators-title">调解员</h2>
      {file.mediators.length === 0 && <p className="dispute-quiet">还没有定。</p>}
      {file.mediators.map((mediator) => (
        <div key={`${mediator.id} ${mediator.from}`} className="dispute-party">
          <p>
            <strong>{mediator.name}</strong>{" "}
            <span className="dispute-quiet">
              {mediator.until ? `到 ${longMoment(mediator.until, now)} 为止` : mediator.expertise.join("、")}
            </span>
          </p>
          {mediator.objection && <p className="dispute-said">要求换：{mediator.objection}</p>}
        </div>
      ))}
    </section>
  );
}
