import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import type { Roster, RosterDesk } from "../../../../contract/staffing.js";
import { Notice } from "../../ui/notice.js";
import { Trouble } from "../../ui/trouble.js";
import { laterDay, monthDay } from "../days.js";
import { PlaceHead, useCommunity } from "../place-head.js";
import { rosterQuery } from "../queries.js";
import { DayDialog } from "./day-dialog.js";
import { RosterTable } from "./roster-table.js";
import "../staffing.css";

/** 值班表: who sits at which desk, week by week, with what is wrong in plain sight. */
export function RosterPage() {
  const communityId = useCommunity();
  const [week, setWeek] = useState<string>();
  const [chosen, setChosen] = useState<{ deskId: string; day: string } | null>(null);
  const { data, error, refetch } = useQuery(rosterQuery(communityId, week));
  if (error) return <Trouble error={error} onRetry={refetch} />;
  const desk = data?.desks.find(({ deskId }) => deskId === chosen?.deskId);
  return (
    <main className="staffing" aria-labelledby="staffing-title">
      <PlaceHead title="值班表" note={data ? weekWords(data.week) : ""} place={data}>
        {data && <WeekSteps week={data.week} onChange={setWeek} />}
      </PlaceHead>
      {data && (
        <div className="staffing-body">
          <Warnings roster={data} />
          <RosterTable roster={data} onChoose={(one: RosterDesk, day) => setChosen({ deskId: one.deskId, day })} />
          <p className="staffing-note">“坐班值班”的窗口，新来的件直接派给当天值班的人。没人值班时，由窗口的人来接。</p>
        </div>
      )}
      {data && desk && chosen && (
        <DayDialog roster={data} desk={desk} day={chosen.day} onClose={() => setChosen(null)} />
      )}
    </main>
  );
}

function Warnings({ roster: { warnings } }: { roster: Roster }) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="todo">
      <strong>有 {warnings.length} 处要看一看</strong>
      <ul>
        {warnings.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Notice>
  );
}

function WeekSteps({ week, onChange }: { week: string; onChange: (week: string | undefined) => void }) {
  return (
    <div className="staffing-steps">
      <button type="button" className="icon-button" aria-label="上一周" onClick={() => onChange(laterDay(week, -7))}>
        <ChevronLeft className="icon" size={16} aria-hidden="true" />
      </button>
      <button type="button" className="link-button" onClick={() => onChange(undefined)}>
        这一周
      </button>
      <button type="button" className="icon-button" aria-label="下一周" onClick={() => onChange(laterDay(week, 7))}>
        <ChevronRight className="icon" size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

function weekWords(week: string): string {
  return `${monthDay(week)} 到 ${monthDay(laterDay(week, 6))}`;
}
