import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import type { CalendarDay } from "../../../../contract/staffing.js";
import { dayOf } from "../../platform/time.js";
import { Notice } from "../../ui/notice.js";
import { Trouble } from "../../ui/trouble.js";
import { laterMonth } from "../days.js";
import { PlaceHead } from "../place-head.js";
import { calendarQuery } from "../queries.js";
import { DeclareDialog } from "./declare-dialog.js";
import { MonthTable } from "./month-table.js";
import "../staffing.css";

/** 日历: which days are worked. What the county declares moves every open limit that it touches. */
export function CalendarPage() {
  const [month, setMonth] = useState(() => dayOf(new Date()).slice(0, 7));
  const [chosen, setChosen] = useState<CalendarDay | null>(null);
  const { data, error, refetch } = useQuery(calendarQuery(month));
  if (error) return <Trouble error={error} onRetry={refetch} />;
  return (
    <main className="staffing" aria-labelledby="staffing-title">
      <PlaceHead title="日历" note={data ? monthWords(data.month) : ""}>
        <div className="staffing-steps">
          <button
            type="button"
            className="icon-button"
            aria-label="上个月"
            onClick={() => setMonth(laterMonth(month, -1))}
          >
            <ChevronLeft className="icon" size={16} aria-hidden="true" />
          </button>
          <button type="button" className="link-button" onClick={() => setMonth(dayOf(new Date()).slice(0, 7))}>
            这个月
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label="下个月"
            onClick={() => setMonth(laterMonth(month, 1))}
          >
            <ChevronRight className="icon" size={16} aria-hidden="true" />
          </button>
        </div>
      </PlaceHead>
      {data && (
        <div className="staffing-body">
          {!data.published && (
            <Notice tone="todo">{data.month.slice(0, 4)} 年的放假安排还没有公布，这一年的日期都是暂定的。</Notice>
          )}
          <MonthTable calendar={data} onChoose={setChosen} />
          <p className="staffing-note">
            {data.editable
              ? "点一天可以另外定上班或休息。在办的件会自己改最晚的日子，并告诉居民。"
              : "日历由县里来改。"}
          </p>
        </div>
      )}
      {chosen && <DeclareDialog day={chosen} onClose={() => setChosen(null)} />}
    </main>
  );
}

function monthWords(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}
