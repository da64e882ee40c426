import { View } from "@tarojs/components";
import type { WaitingView } from "../../../../contract/bookings.js";
import { dateWords, dayOf, timeWords, weekdayWords } from "../../platform/clock";
import { useDraft } from "../../platform/drafts";
import { showReceipt } from "../../platform/receipts";
import { open } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SubmitError } from "../../ui/submit-error";
import { stopWaiting, takeOffer, useMyWaiting } from "../use-bookings";

/** What one waits for: a place that is held comes first, with until when. */
export default function WaitingPage() {
  const waiting = useMyWaiting();
  return (
    <Screen title="我的候补">
      <LoadedPart loaded={waiting}>
        {(value) =>
          value.waiting.length === 0 ? (
            <Empty drawing="window" title="现在没有在等的" words="约满的日子可以候补，有空位先告诉您。">
              <Button onTap={() => open("resources")}>去看能约什么</Button>
            </Empty>
          ) : (
            [...value.waiting]
              .sort(offersFirst)
              .map((entry) => <Entry key={entry.id} entry={entry} onChanged={waiting.reload} />)
          )
        }
      </LoadedPart>
    </Screen>
  );
}

function Entry({ entry, onChanged }: { entry: WaitingView; onChanged: () => Promise<void> }) {
  const submission = useSubmission();
  const draft = useDraft(`waiting:${entry.id}:${entry.state}`, {});
  const day = entry.offer ? dayOf(entry.offer.startsAt) : entry.day;

  async function accept() {
    const receipt = await submission.send(() => takeOffer(entry.id, draft.keyToSend()));
    if (!receipt) return void onChanged();
    draft.done();
    showReceipt({ ...receipt, isBooking: true });
  }

  async function leave() {
    const done = await submission.send(() => stopWaiting(entry.id, draft.keyToSend()));
    if (done) {
      draft.done();
      toast(entry.offer ? "让给下一位了" : "不等了");
    }
    await onChanged();
  }

  const runs = entry.state === "waiting" || entry.state === "offered";
  return (
    <Card className={entry.offer ? "waiting--offered" : ""}>
      <View className="stack">
        <View className="t-head">{entry.resource.name}</View>
        <View className="t-row">
          {dateWords(day)} {weekdayWords(day)}
          {entry.offer ? ` ${timeWords(entry.offer.startsAt)}–${timeWords(entry.offer.endsAt)}` : ""}
        </View>
        <View className={entry.offer ? "t-sub t-todo" : "t-sub"}>{entry.words}</View>
        {entry.offer && entry.resource.terms ? <View className="t-sub">规定：{entry.resource.terms}</View> : null}
        <SubmitError error={submission.error} onRenew={draft.renew} />
        {runs ? (
          <View className="row">
            <Button kind="quiet" inCard onTap={() => void leave()}>
              {entry.offer ? "不要了" : "不等了"}
            </Button>
            {entry.offer ? (
              <Button inCard wide busy={submission.busy} onTap={() => void accept()}>
                {entry.resource.terms ? "看过规定，我要" : "我要"}
              </Button>
            ) : null}
          </View>
        ) : null}
      </View>
    </Card>
  );
}

function offersFirst(one: WaitingView, other: WaitingView): number {
  const weight = ({ state }: WaitingView) => (state === "offered" ? 0 : state === "waiting" ? 1 : 2);
  return weight(one) - weight(other);
}
