import { Check, TriangleAlert } from "lucide-react";
import { Link } from "react-router-dom";
import { type Figures, type Rate, rateNames, rateOf, rateParts, targets } from "../../../../contract/figures.js";
import { figureList } from "./links.js";
import type { Asked } from "./queries.js";

/** The period in five numbers, each with its target, its change and what stands behind it. */
export function Headline({ figures, asked }: { figures: Figures; asked: Asked }) {
  const { counts, before } = figures;
  const change = counts.arrived - before.arrived;
  return (
    <ul className="kpis" aria-label="这一段">
      <li>
        <Link to={figureList(asked, "arrived")} className="kpi">
          <span>来了</span>
          <strong>
            {counts.arrived.toLocaleString("zh-CN")}
            <small> 件</small>
          </strong>
          <span className="kpi-note">
            比前一段{change === 0 ? "一样" : change > 0 ? `多 ${change}` : `少 ${-change}`}
          </span>
        </Link>
      </li>
      {(Object.keys(targets) as Rate[]).map((rate) => (
        <li key={rate}>
          <RateCard rate={rate} figures={figures} asked={asked} />
        </li>
      ))}
    </ul>
  );
}

function RateCard({ rate, figures, asked }: { rate: Rate; figures: Figures; asked: Asked }) {
  const [part, whole] = rateParts[rate];
  const { counts } = figures;
  const value = rateOf(counts, rate);
  const met = value !== null && value >= targets[rate];
  const Icon = met ? Check : TriangleAlert;
  return (
    <Link to={figureList(asked, whole)} className="kpi">
      <span>{rateNames[rate]}</span>
      <strong>
        {value === null ? "—" : value.toFixed(1)}
        {value !== null && <small> %</small>}
      </strong>
      {value === null ? (
        <span className="kpi-note">还没有能算的</span>
      ) : (
        <span className={`kpi-note ${met ? "kpi-met" : "kpi-missed"}`}>
          <Icon className="icon" size={14} aria-hidden="true" />
          {met ? "过了" : "没到"}目标 {targets[rate]}
        </span>
      )}
      <span className="kpi-note">
        {counts[whole]} 件里 {counts[part]} 件
      </span>
    </Link>
  );
}
