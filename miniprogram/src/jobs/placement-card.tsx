import { View } from "@tarojs/components";
import { useState } from "react";
import { moveMyPlacement, type Placement } from "../../../contract/placements.js";
import { call } from "../platform/client";
import { dateWords, dayOf, timeWords, weekdayWords } from "../platform/clock";
import { useDraft } from "../platform/drafts";
import { open } from "../platform/routes";
import { useSubmission } from "../platform/submission";
import { toast } from "../platform/toast";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ConfirmSheet } from "../ui/confirm-sheet";
import { SubmitError } from "../ui/submit-error";
import { Tag } from "../ui/tag";
import { MatchLines } from "./match-lines";

const tones: Partial<Record<Placement["state"], "todo" | "doing" | "done" | "idle">> = {
  proposed: "todo",
  invited: "todo",
  consented: "doing",
  interviewing: "doing",
  hired: "done",
  followed_up: "done",
};

/** One vacancy that was asked for or recommended, how far it is, and what the seeker may do. */
export function PlacementCard({ placement, onMoved }: { placement: Placement; onMoved: () => void }) {
  const submission = useSubmission();
  const draft = useDraft(`placement:${placement.id}:${placement.state}`, {});
  const [leaving, setLeaving] = useState(false);
  const { vacancy, interview } = placement;

  async function move(action: "consent" | "decline") {
    const moved = await submission.send(() =>
      call(moveMyPlacement, { params: { id: placement.id }, body: { action } }, { key: draft.keyToSend() }),
    );
    setLeaving(false);
    if (!moved) return;
    draft.done();
    toast(action === "consent" ? "告诉单位了" : "收回了，单位看不到您的资料");
    onMoved();
  }
  const can = (action: string) => placement.moves.some((one) => one.action === action);
  return (
    <Card>
      <View className="row row--between row--wrap" style="gap:4px 12px">
        <View className="t-head">{vacancy.title}</View>
        <Tag tone={tones[placement.state] ?? "idle"} icon={tones[placement.state] === "todo" ? "pen" : undefined}>
          {placement.stateWords}
        </Tag>
      </View>
      <View className="t-sub">
        {vacancy.employer}，{vacancy.payWords}
      </View>
      {interview && placement.state === "interviewing" ? (
        <View className="t-row t-strong" style="padding-top:8px">
          面试：{dateWords(dayOf(interview.at))} {weekdayWords(dayOf(interview.at))} {timeWords(interview.at)}，
          {interview.place}
        </View>
      ) : null}
      {placement.invitation ? (
        <View className="t-sub" style="padding-top:8px">
          单位愿意见您，在{placement.invitation.place}。请选一个您有空的时间。
        </View>
      ) : null}
      {placement.words ? <View className="t-sub lines">{placement.words}</View> : null}
      {placement.state === "proposed" ? <MatchLines lines={placement.lines} /> : null}
      <SubmitError error={submission.error} onRenew={draft.renew} />
      <View className="row row--wrap" style="gap:12px;padding-top:8px">
        {placement.invitation ? (
          <Button
            inCard
            onTap={() => open("slots", { resource: placement.invitation?.resourceId, matter: placement.id })}
          >
            选面试时间
          </Button>
        ) : null}
        {interview?.number && placement.state === "interviewing" ? (
          <Button kind="tint" inCard onTap={() => open("booking", { number: interview.number ?? "" })}>
            看预约、改时间
          </Button>
        ) : null}
        {can("consent") ? (
          <Button inCard busy={submission.busy} onTap={() => void move("consent")}>
            同意，告诉单位
          </Button>
        ) : null}
        {can("decline") ? (
          <Button kind="quiet" inCard onTap={() => setLeaving(true)}>
            不要了
          </Button>
        ) : null}
      </View>
      {leaving ? (
        <ConfirmSheet
          title="不要这个活了？"
          words="单位马上就看不到您的资料。以后还能报别的。"
          yes="不要了"
          no="再想想"
          busy={submission.busy}
          onYes={() => void move("decline")}
          onNo={() => setLeaving(false)}
        />
      ) : null}
    </Card>
  );
}
