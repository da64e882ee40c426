import { View } from "@tarojs/components";
import { useState } from "react";
import { type Activity, leaveActivity, type MySignup } from "../../../../contract/activities.js";
import { call } from "../../platform/client";
import { timeWords } from "../../platform/clock";
import { useDraft } from "../../platform/drafts";
import { open } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { SubmitError } from "../../ui/submit-error";
import { Tag } from "../../ui/tag";
import { canAttend, minutesWords } from "../activity-words";

interface MyPlaceProps {
  activity: Activity;
  onMoved: (activity: Activity) => void;
}

/** One's own place: how it stands, what is still to do, and the way out of it. */
export function MyPlace({ activity, onMoved }: MyPlaceProps) {
  const submission = useSubmission();
  const draft = useDraft(`leave:${activity.id}`, {});
  const [leaving, setLeaving] = useState(false);
  const { mine } = activity;
  if (!mine) return null;
  const waits = mine.state === "waitlisted";
  const canLeave = (waits || mine.state === "accepted") && Date.parse(activity.startsAt) > Date.now();

  async function leave() {
    const left = await submission.send(() =>
      call(leaveActivity, { params: { activityId: activity.id } }, { key: draft.keyToSend() }),
    );
    setLeaving(false);
    if (!left) return;
    draft.done();
    toast("取消了，位子让给别人");
    onMoved(left);
  }

  return (
    <Card>
      <View className="stack">
        <View className="row row--between row--wrap">
          <View className="t-head">您：{mine.roleName}</View>
          <Tag tone={tones[mine.state] ?? "idle"}>{mine.stateWords}</Tag>
        </View>
        <View className="t-sub lines">{wordsOf(mine, activity)}</View>
        {mine.reviewWords ? <View className="t-sub">要人看一眼：{mine.reviewWords}</View> : null}
        {canAttend(activity) ? (
          <Button icon="tick" onTap={() => open("attend", { activity: activity.id })}>
            {mine.state === "checked_in" ? "去签退" : "去签到"}
          </Button>
        ) : null}
        <SubmitError error={submission.error} onRenew={draft.renew} />
        {canLeave ? (
          <Button kind="quiet" inCard onTap={() => setLeaving(true)}>
            {waits ? "不等了" : "去不了，取消"}
          </Button>
        ) : null}
      </View>
      {leaving ? (
        <ConfirmSheet
          title={waits ? "不排了？" : "去不了了？"}
          words={waits ? "排的位置会让给后面的人。" : "位子马上让给等着的人。以后还能再报。"}
          yes={waits ? "不等了" : "取消报名"}
          no="再想想"
          busy={submission.busy}
          onYes={() => void leave()}
          onNo={() => setLeaving(false)}
        />
      ) : null}
    </Card>
  );
}

const tones: Partial<Record<MySignup["state"], "doing" | "done" | "idle" | "late">> = {
  accepted: "done",
  waitlisted: "doing",
  checked_in: "doing",
  hours_pending: "doing",
  recorded: "done",
};

function wordsOf(mine: MySignup, activity: Activity): string {
  const times = [
    mine.checkedInAt ? `${timeWords(mine.checkedInAt)} 签到` : "",
    mine.checkedOutAt ? `${timeWords(mine.checkedOutAt)} 签退` : "",
  ]
    .filter(Boolean)
    .join("，");
  switch (mine.state) {
    case "waitlisted":
      return "有人不去了，就轮到您，会告诉您。";
    case "accepted":
      return `到了扫领队的码签到。\n在${activity.place}集合。`;
    case "checked_in":
      return `${times}。\n走的时候再扫一次，时长才算数。`;
    case "hours_pending":
      return `${times}。\n领队确认了，就记进您的时长。`;
    case "recorded":
      return `${times}，记了 ${minutesWords(mine.minutes ?? 0)}。谢谢您。`;
    case "absent":
      return "没有您的签到。弄错了，请给社区打电话。";
    case "cancelled":
      return `取消了：${activity.reason ?? "社区没有写为什么"}。`;
    default:
      return "";
  }
}
