import { useState } from "react";
import type { Activity } from "../../../../contract/activities.js";
import { changeActivity, moveActivity } from "../../../../contract/activity-plans.js";
import type { InputOf } from "../../../../contract/endpoint.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { instantOf, localOf } from "../../platform/moments.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Lines, Tick } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";

type Body = InputOf<typeof moveActivity>["body"];

export function useMove(activity: Activity) {
  return useChange((body: Body) =>
    carryOut(`activity ${activity.id} ${activity.revision} ${JSON.stringify(body)}`, body, (fixed, key) =>
      hall(moveActivity, { params: { activityId: activity.id }, body: fixed }, { key }),
    ),
  );
}

interface MoveDialogProps {
  activity: Activity;
  onClose: () => void;
}

/** 志愿服务条例 15, 17: what may happen, whether people are insured, and what the weather changes. */
export function RiskDialog({ activity, onClose }: MoveDialogProps) {
  const [risk, setRisk] = useState({ risky: activity.risky, dangers: "", insured: false, weather: "" });
  const move = useMove(activity);
  return (
    <DialogForm
      title={`风险检查：${activity.title}`}
      yes="查过了"
      busy={move.isPending}
      error={move.error}
      onClose={onClose}
      onSubmit={() =>
        move.mutate(
          { move: "check_risk", risk },
          {
            onSuccess: () => {
              say("查过了，可以开放报名");
              onClose();
            },
          },
        )
      }
    >
      <Lines
        label="有什么危险，怎么当心（没有就不写）"
        first
        maxLength={200}
        value={risk.dangers}
        onChange={(dangers) => setRisk({ ...risk, dangers })}
      />
      <Lines
        label="下雨、高温怎么办"
        maxLength={100}
        value={risk.weather}
        onChange={(weather) => setRisk({ ...risk, weather })}
      />
      <Tick
        words="有人身危险：要先告知，未成年人要监护人同意"
        on={risk.risky}
        onChange={(risky) => setRisk({ ...risk, risky })}
      />
      <Tick words="买了人身意外伤害保险" on={risk.insured} onChange={(insured) => setRisk({ ...risk, insured })} />
    </DialogForm>
  );
}

export function CancelDialog({ activity, onClose }: MoveDialogProps) {
  const [reason, setReason] = useState("");
  const move = useMove(activity);
  return (
    <DialogForm
      title={`取消：${activity.title}`}
      yes="取消活动"
      no="不取消"
      busy={move.isPending}
      error={move.error}
      onClose={onClose}
      onSubmit={() =>
        move.mutate(
          { move: "cancel", reason },
          {
            onSuccess: () => {
              say("取消了，报名的人都会收到");
              onClose();
            },
          },
        )
      }
    >
      <Lines label="为什么取消，会告诉每个报名的人" first maxLength={100} value={reason} onChange={setReason} />
    </DialogForm>
  );
}

/** Another time or place for this one only, also where it is one of a series. */
export function ChangeDialog({ activity, onClose }: MoveDialogProps) {
  const [place, setPlace] = useState(activity.place);
  const [from, setFrom] = useState(localOf(activity.startsAt));
  const [until, setUntil] = useState(localOf(activity.endsAt));
  const change = useChange(() =>
    hall(changeActivity, {
      params: { activityId: activity.id },
      body: {
        revision: activity.revision,
        place,
        point: activity.point,
        startsAt: instantOf(from),
        endsAt: instantOf(until),
      },
    }),
  );
  return (
    <DialogForm
      title={activity.weekly ? "只改这一次" : "改时间地点"}
      yes="改好"
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onSubmit={() =>
        change.mutate(undefined, {
          onSuccess: () => {
            say("改好了，报名的人会收到");
            onClose();
          },
        })
      }
    >
      <Line label="从" type="datetime-local" data-first value={from} onChange={setFrom} />
      <Line label="到" type="datetime-local" value={until} onChange={setUntil} />
      <Line label="在哪里集合" maxLength={60} value={place} onChange={setPlace} />
    </DialogForm>
  );
}
