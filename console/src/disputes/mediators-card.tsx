import type { StaffDispute } from "../../../contract/dispute-file.js";
import { longMoment } from "../platform/time.js";
import { Avatar } from "../ui/avatar.js";
import { Notice } from "../ui/notice.js";

/** Who mediates, who did before, and what a party says against it. */
export function MediatorsCard({ file, now }: { file: StaffDispute; now: Date }) {
  return (
    <section className="dispute-card" aria-labelledby="mediators-title">
      <h2 id="mediators-title">调解员</h2>
      {file.mediators.length === 0 && <p className="disputes-small">双方愿意以后才定（《人民调解法》第十九条）。</p>}
      {file.mediators.map((one) => (
        <div key={`${one.id}${one.from}`} className={one.until ? "dispute-mediator-past" : ""}>
          <div className="dispute-mediator">
            <Avatar name={one.name} />
            <div>
              <strong>{one.name}</strong>
              <p className="disputes-small">
                {one.role === "co" ? "一起调解，" : ""}
                {one.until ? `到 ${longMoment(one.until, now)} 为止` : `从 ${longMoment(one.from, now)} 起`}
              </p>
            </div>
          </div>
          {one.objection && !one.until && (
            <Notice tone="todo">
              <p>有一方要求换人，由负责人来换。</p>
              <p>{one.objection}</p>
            </Notice>
          )}
          {one.objection && one.until && <p className="dispute-words">要求换人的理由：{one.objection}</p>}
        </div>
      ))}
    </section>
  );
}
