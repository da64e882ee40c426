import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import type { Activity, ActivityState } from "../../../contract/activities.js";
import { whenOf } from "../platform/moments.js";
import { Calm } from "../ui/calm.js";
import { MoreRows } from "../ui/more-rows.js";
import { Notice } from "../ui/notice.js";
import { Tag, type Tone } from "../ui/tag.js";
import { Trouble } from "../ui/trouble.js";
import { PlacePick } from "./place-pick.js";
import { PlanDialog } from "./plan/plan-dialog.js";
import { activitiesQuery } from "./queries.js";

interface ActivitiesProps {
  communityId: string | undefined;
  past: boolean;
  adding: boolean;
  onAdded: () => void;
  onPlace: (communityId: string) => void;
}

/** The community's activities: those to come, or those that are over with what still waits. */
export function Activities({ communityId, past, adding, onAdded, onPlace }: ActivitiesProps) {
  const list = useInfiniteQuery(activitiesQuery(communityId, past));
  const { data, error, refetch } = list;
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  const [first] = data?.pages ?? [];
  if (!first) return <div aria-busy="true" />;
  const activities = data?.pages.flatMap((page) => page.activities) ?? [];
  return (
    <>
      {adding && !first.editable && <Notice tone="idle">活动由志愿服务站和文化站来办。</Notice>}
      <PlacePick chosen={first.community} communities={first.communities} onChange={onPlace} />
      {activities.length === 0 ? (
        <Calm drawing="empty" title={past ? "还没有办过的活动" : "接下来没有活动"}>
          <p>点右上角“排活动”，可以排一次，也可以每周一次。</p>
        </Calm>
      ) : (
        <table className="volunteers-table" aria-labelledby="volunteers-title">
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">活动</th>
              <th scope="col">地点</th>
              <th scope="col">人</th>
              <th scope="col">到哪一步</th>
            </tr>
          </thead>
          <tbody>
            {activities.map((activity) => (
              <Row key={activity.id} activity={activity} />
            ))}
          </tbody>
        </table>
      )}
      <MoreRows of={list} />
      {adding && first.editable && <PlanDialog place={first} onClose={onAdded} />}
    </>
  );
}

export const stateTones: Partial<Record<ActivityState, Tone>> = {
  draft: "todo",
  risk_checked: "todo",
  open: "brand",
  running: "brand",
  settling: "todo",
  recorded: "done",
};

function Row({ activity }: { activity: Activity }) {
  const { roles } = activity;
  const sum = (part: "taken" | "capacity" | "waiting") => roles.reduce((total, role) => total + role[part], 0);
  return (
    <tr>
      <td>{whenOf(activity)}</td>
      <th scope="row">
        <Link to={`/volunteers/${activity.id}`}>{activity.title}</Link>
        <div className="volunteers-small">
          {[activity.kindName, activity.team?.name, activity.weekly ? "每周" : ""].filter(Boolean).join("，")}
        </div>
      </th>
      <td>{activity.place}</td>
      <td>
        {sum("taken")} / {sum("capacity")}
        {sum("waiting") > 0 && <div className="volunteers-small">{sum("waiting")} 人在等</div>}
      </td>
      <td>
        <Tag tone={stateTones[activity.state as ActivityState] ?? "idle"}>{activity.stateWords}</Tag>
      </td>
    </tr>
  );
}
