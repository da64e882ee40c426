import { Check, CircleMinus, TriangleAlert, Undo2 } from "lucide-react";
import type { Planned } from "./plan.js";
import { type Outcomes, wentWell } from "./use-many.js";

interface PlannedRowsProps {
  plan: readonly Planned[];
  outcomes: Outcomes;
}

/** Every row by itself: what will happen to it, and then how it went. */
export function PlannedRows({ plan, outcomes }: PlannedRowsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll a long list
    <ul className="many-rows" tabIndex={0} aria-label="每一件">
      {plan.map((planned) => (
        <li key={planned.row.number}>
          <span className="many-row-title">{planned.row.title}</span>
          <span className="many-row-number">{planned.row.number}</span>
          <Standing planned={planned} outcomes={outcomes} />
        </li>
      ))}
    </ul>
  );
}

function Standing({ planned, outcomes }: { planned: Planned; outcomes: Outcomes }) {
  const outcome = outcomes.get(planned.row.number);
  if (wentWell(outcome))
    return (
      <span className="many-done">
        <Check className="icon" size={14} aria-hidden="true" />
        成了
      </span>
    );
  if (outcome && "backTo" in outcome)
    return (
      <span className="many-left">
        <Undo2 className="icon" size={14} aria-hidden="true" />
        还给{outcome.backTo}了
      </span>
    );
  if (outcome)
    return (
      <span className="many-trouble">
        <TriangleAlert className="icon" size={14} aria-hidden="true" />
        {outcome.trouble}
      </span>
    );
  if (planned.why !== null)
    return (
      <span className="many-left">
        <CircleMinus className="icon" size={14} aria-hidden="true" />
        不动：{planned.why}
      </span>
    );
  return <span className="many-will">{planned.row.owner ? `现在${planned.row.owner.name}在办` : "还没人接"}</span>;
}
