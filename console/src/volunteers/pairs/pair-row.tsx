import type { StaffPair } from "../../../../contract/pair-staff.js";
import { dayWords } from "../../platform/moments.js";
import { Tag } from "../../ui/tag.js";

interface PairRowProps {
  pair: StaffPair;
  onAct: (kind: "visits" | "change" | "end") => void;
}

/** One pair: whom, who, how often, when last and when next. */
export function PairRow({ pair, onAct }: PairRowProps) {
  const { resident, volunteer } = pair;
  const live = pair.state === "active" || pair.state === "asked";
  const acts = [
    ["visits", "走访记录", pair.state !== "asked"],
    ["change", "改", live],
    ["end", "结束", live],
  ] as const;
  return (
    <tr>
      <th scope="row">
        {resident.name}
        <div className="volunteers-small">
          {[resident.age === null ? "" : `${resident.age} 岁`, resident.alone ? "独居" : "", pair.consentWords]
            .filter(Boolean)
            .join("，")}
        </div>
      </th>
      <td>
        {volunteer.name}
        {pair.note && <div className="volunteers-small">{pair.note}</div>}
      </td>
      <td>每 {pair.everyDays} 天</td>
      <td>
        {pair.lastVisitOn ? dayWords(pair.lastVisitOn) : "还没有"}
        {pair.visits > 0 && <div className="volunteers-small">一共 {pair.visits} 次</div>}
      </td>
      <td>
        {pair.state === "active" && pair.nextDueOn ? (
          <>
            {dayWords(pair.nextDueOn)}
            {pair.overdueDays > 0 && (
              <div>
                <Tag tone="late">{`过了 ${pair.overdueDays} 天`}</Tag>
              </div>
            )}
          </>
        ) : (
          (pair.endedWords ?? pair.stateWords)
        )}
      </td>
      <td>
        <div className="volunteers-moves">
          {acts.map(
            ([kind, words, may]) =>
              may && (
                <button
                  key={kind}
                  type="button"
                  className="link-button"
                  aria-label={`${resident.name}：${words}`}
                  onClick={() => onAct(kind)}
                >
                  {words}
                </button>
              ),
          )}
        </div>
      </td>
    </tr>
  );
}
