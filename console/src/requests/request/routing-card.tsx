import type { StaffRequest } from "../../../../contract/staff.js";

/** 为什么派到这里: the sentence, and below it the rule and the facts for whoever wants to check. */
export function RoutingCard({ request, onWrong }: { request: StaffRequest; onWrong?: () => void }) {
  const { routing } = request;
  const steps = [
    ["哪个社区", routing.where],
    ["哪个窗口", routing.what],
    ["谁来办", routing.who],
    ["按哪条", routing.rule ? `${routing.rule.name}（第 ${routing.version} 版）` : "没有碰上规则，按事项的窗口"],
    ...routing.facts.map((fact) => [fact.label, fact.value]),
  ].filter(([, value]) => value);
  return (
    <section className="card" aria-labelledby="routing-title">
      <h2 id="routing-title" className="card-title">
        为什么派到这里
        {onWrong && (
          <button type="button" className="link-button" onClick={onWrong}>
            派错了
          </button>
        )}
      </h2>
      <p>{routing.sentence}</p>
      <details className="routing-steps">
        <summary>是怎么定的</summary>
        <dl>
          {steps.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      {request.firstReceiver && <p className="card-note">首问：{request.firstReceiver}</p>}
    </section>
  );
}
