import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useParams } from "react-router-dom";
import type { Activity, ActivityState } from "../../../../contract/activities.js";
import { type ActivityMove, activityMoves } from "../../../../contract/activity-plans.js";
import { longDay, whenOf } from "../../platform/moments.js";
import { Button } from "../../ui/button.js";
import { Faults } from "../../ui/faults.js";
import { Tag } from "../../ui/tag.js";
import { say } from "../../ui/toast.js";
import { Trouble } from "../../ui/trouble.js";
import { stateTones } from "../activities.js";
import { CancelDialog, ChangeDialog, RiskDialog, useMove } from "../plan/move-dialogs.js";
import { sheetQuery } from "../queries.js";
import { Attendees } from "./attendees.js";
import "../volunteers.css";

/** One activity from its draft to its hours: what may be done with it now, and who comes. */
export function ActivityPage() {
  const { activityId = "" } = useParams();
  const { data, error, refetch } = useQuery(sheetQuery(activityId));
  const title = data?.activity.title;
  useEffect(() => {
    document.title = `${title ?? "活动"} - 居民服务大厅`;
  }, [title]);
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return <main className="volunteers" aria-busy="true" />;
  const { activity } = data;
  return (
    <main className="volunteers" aria-labelledby="activity-title">
      <div className="volunteers-head">
        <Link to="/volunteers" className="link-button">
          志愿和活动
        </Link>
        <h1 id="activity-title">{activity.title}</h1>
        <Tag tone={stateTones[activity.state as ActivityState] ?? "idle"}>{activity.stateWords}</Tag>
        <div className="volunteers-head-last">{data.editable && <Moves activity={activity} />}</div>
      </div>
      <div className="volunteers-body">
        <section className="volunteers-card" aria-label="活动">
          <dl className="volunteers-facts">
            {factsOf(activity, data.settleBy).map(([label, words]) => (
              <div key={label} style={{ display: "contents" }}>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
        <Attendees sheet={data} />
      </div>
    </main>
  );
}

function factsOf(activity: Activity, settleBy: string | null): [string, string][] {
  const facts: [string, string][] = [
    ["时间", `${whenOf(activity)}${activity.weekly ? "（每周一次里的这一次）" : ""}`],
    ["地点", `${activity.community.name}，${activity.place}`],
    ["队伍", activity.team?.name ?? ""],
    ["内容", activity.about],
    ["人手", activity.roles.map(({ name, taken, capacity }) => `${name} ${taken}/${capacity}`).join("，")],
    ["风险检查", activity.riskWords.join("；") || "还没有写"],
    ["取消原因", activity.reason ?? ""],
    ["时长最迟确认", settleBy && activity.state === "settling" ? longDay(settleBy) : ""],
  ];
  return facts.filter(([, words]) => words);
}

type Asking = "risk" | "cancel" | "change";

/** What the state allows. Opening and closing need no words; the others ask first. */
function Moves({ activity }: { activity: Activity }) {
  const [asking, setAsking] = useState<Asking>();
  const move = useMove(activity);
  const allowed = (Object.entries(activityMoves) as [ActivityMove, (typeof activityMoves)[ActivityMove]][]).filter(
    ([, { from }]) => (from as readonly string[]).includes(activity.state),
  );
  const close = () => setAsking(undefined);
  function take(name: ActivityMove) {
    if (name === "check_risk") return setAsking("risk");
    if (name === "cancel") return setAsking("cancel");
    move.mutate({ move: name }, { onSuccess: ({ stateWords }) => say(stateWords) });
  }
  const filled = activity.state === "draft" ? "check_risk" : "open";
  return (
    <>
      <Faults error={move.error} />
      {["open", "closed", "running"].includes(activity.state) && (
        <Link className="button button-outline" to={`/volunteer-code/${activity.id}`} target="_blank">
          签到码
        </Link>
      )}
      {["draft", "risk_checked", "open", "closed"].includes(activity.state) && (
        <Button onClick={() => setAsking("change")}>改时间地点</Button>
      )}
      {allowed.map(([name, { name: words }]) => (
        <Button
          key={name}
          look={name === filled ? "filled" : name === "cancel" ? "danger" : "outline"}
          busy={move.isPending && move.variables?.move === name && "正在交…"}
          onClick={() => take(name)}
        >
          {words}
        </Button>
      ))}
      {asking === "risk" && <RiskDialog activity={activity} onClose={close} />}
      {asking === "cancel" && <CancelDialog activity={activity} onClose={close} />}
      {asking === "change" && <ChangeDialog activity={activity} onClose={close} />}
    </>
  );
}
