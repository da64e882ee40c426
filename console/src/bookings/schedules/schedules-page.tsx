import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Trouble } from "../../ui/trouble.js";
import { PlaceChoice, useCommunityId } from "../place-choice.js";
import { schedulesQuery } from "../queries.js";
import { ScheduleEditor } from "./schedule-editor.js";
import "../bookings.css";

/** 预约排班: what can be booked, each with its weeks, terms, closures and special openings. */
export function SchedulesPage() {
  const communityId = useCommunityId();
  const { data, error, refetch } = useQuery(schedulesQuery(communityId));
  const [chosenId, setChosenId] = useState<string>();
  useEffect(() => {
    document.title = "预约排班 - 居民服务大厅";
  }, []);
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  const chosen = data?.schedules.find(({ id }) => id === chosenId) ?? data?.schedules[0];
  return (
    <div className="booking-page">
      <header className="page-head">
        <h1>预约排班</h1>
        <span className="page-count">{data ? `${data.schedules.length} 项` : ""}</span>
        <span className="page-head-rest" />
        {data && <PlaceChoice chosen={data.community} communities={data.communities} />}
      </header>
      <div className={data ? "booking-body schedule-columns" : "booking-body booking-wait"} aria-busy={!data}>
        {data && (
          <nav className="schedule-list" aria-label="能约的">
            {data.schedules.map((schedule) => (
              <button
                key={schedule.id}
                type="button"
                className="schedule-pick"
                aria-pressed={schedule.id === chosen?.id}
                onClick={() => setChosenId(schedule.id)}
              >
                {schedule.name}
                <br />
                <small className="hall-quiet">{schedule.terms.open ? schedule.place : "不开放"}</small>
              </button>
            ))}
            {data.schedules.length === 0 && <p className="hall-quiet">这个社区还没有能约的。</p>}
          </nav>
        )}
        {data && chosen && (
          <ScheduleEditor
            key={`${chosen.id} ${chosen.revision}`}
            schedule={chosen}
            others={data.schedules.filter((other) => other !== chosen)}
            editable={data.editable}
          />
        )}
      </div>
    </div>
  );
}
