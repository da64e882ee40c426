import { Check, ChevronDown, type LucideIcon, Pause, TriangleAlert, X } from "lucide-react";
import type { ReplyOf } from "../../../contract/endpoint.js";
import type { TraceStep, tryRules } from "../../../contract/rules.js";

const icons: Record<TraceStep["outcome"], LucideIcon> = {
  matched: Check,
  not_matched: X,
  off: Pause,
  broken: TriangleAlert,
  not_tried: ChevronDown,
};

/** Where it would go, what its resident reads, and how that came about. */
export function Trace({ tried }: { tried: ReplyOf<typeof tryRules> }) {
  const untried = tried.steps.filter(({ outcome }) => outcome === "not_tried").length;
  return (
    <>
      <section className="try-answer" aria-label="会派给">
        <p className="try-label">会派给</p>
        <p className="try-desk">
          {tried.communityName} {tried.deskName}
          {tried.staffName && `，${tried.staffName}`}
        </p>
        <dl>
          <dt>最晚</dt>
          <dd>
            {tried.dueWords}（{tried.promisedDays} 个工作日）
          </dd>
          <dt>因为</dt>
          <dd>{tried.rule ? `规则 ${tried.rule.place + 1} ${tried.rule.name}` : "没碰上规则，按事项自己的窗口"}</dd>
          {tried.priority > 0 && (
            <>
              <dt>急不急</dt>
              <dd>往前排 {tried.priority}</dd>
            </>
          )}
          {tried.coDeskNames.length > 0 && (
            <>
              <dt>协办</dt>
              <dd>{tried.coDeskNames.join("、")}</dd>
            </>
          )}
          {tried.told.length > 0 && (
            <>
              <dt>告诉</dt>
              <dd>{tried.told.join("、")}</dd>
            </>
          )}
          <dt>居民看到</dt>
          <dd>{tried.sentence}</dd>
        </dl>
      </section>
      <section aria-labelledby="trace-title">
        <h2 id="trace-title" className="trace-title">
          是怎么试下来的
        </h2>
        <ol className="trace">
          {tried.steps
            .filter(({ outcome }) => outcome !== "not_tried")
            .map(({ place, name, outcome, why }) => {
              const Icon = icons[outcome];
              return (
                <li key={place} className={`trace-${outcome}`}>
                  <Icon className="icon" size={14} aria-hidden="true" />
                  <span className="trace-place" title={name}>
                    规则 {place + 1}
                  </span>
                  <span>{outcome === "matched" ? `${name}：${why}` : why}</span>
                </li>
              );
            })}
          {untried > 0 && (
            <li>
              <ChevronDown className="icon" size={14} aria-hidden="true" />
              <span className="trace-place">后面 {untried} 条</span>
              <span>没再试</span>
            </li>
          )}
        </ol>
      </section>
    </>
  );
}
