import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "react-router-dom";
import { Trouble } from "../../ui/trouble.js";
import { PlaceChoice, useCommunityId } from "../place-choice.js";
import { hallQuery } from "../queries.js";
import { Appeals } from "./appeals.js";
import { DaySheetPart } from "./day-sheet.js";
import { Lines } from "./lines.js";
import { MyCounter } from "./my-counter.js";
import "../bookings.css";

/** 大厅: my counter with who is called, the lines, and who is booked today. */
export function HallPage() {
  const communityId = useCommunityId();
  const { data, error, refetch } = useQuery(hallQuery(communityId));
  useEffect(() => {
    document.title = "大厅叫号 - 居民服务大厅";
  }, []);
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  return (
    <div className="booking-page">
      <header className="page-head">
        <h1>大厅叫号</h1>
        <span className="page-count">{data?.community.name ?? ""}</span>
        <span className="page-head-rest" />
        {data && <PlaceChoice chosen={data.community} communities={data.communities} />}
        {data && (
          <Link className="button button-outline" to={`/screen?community=${data.community.id}`} target="_blank">
            打开叫号屏
          </Link>
        )}
      </header>
      {data ? (
        <div className="booking-body hall-columns">
          <div className="hall-side">
            <MyCounter hall={data} />
            <Appeals />
          </div>
          <div className="hall-main">
            <Lines hall={data} />
            <DaySheetPart communityId={data.community.id} />
          </div>
        </div>
      ) : (
        <div className="booking-body booking-wait" aria-busy="true" />
      )}
    </div>
  );
}
