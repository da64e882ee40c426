import { View } from "@tarojs/components";
import { useState } from "react";
import { dateWords, dayOf, timeWords } from "../../platform/clock";
import { distanceWords } from "../../platform/distance-words";
import { useDraft } from "../../platform/drafts";
import { open } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { askForProgressMessage } from "../../platform/subscription";
import { Button } from "../../ui/button";
import { ListRow } from "../../ui/list-row";
import { SubmitError } from "../../ui/submit-error";
import { useAlternatives, waitFor } from "../use-bookings";

/** The same in communities within two kilometres, the nearest first. */
export function Elsewhere({ resourceId, day }: { resourceId: string; day: string }) {
  const others = useAlternatives(resourceId, day).value?.elsewhere ?? [];
  if (others.length === 0) return null;
  return (
    <View className="why-none__nearest">
      <View className="t-sub">两公里以内，别的社区有空位</View>
      {others.map((other, place) => (
        <ListRow
          key={other.resourceId}
          first={place === 0}
          title={`${other.communityName} ${other.name}`}
          note={`${distanceWords(other.distanceM)}，最早 ${dateWords(dayOf(other.slot.startsAt))} ${timeWords(other.slot.startsAt)}`}
          onTap={() => open("slots", { resource: other.resourceId })}
        />
      ))}
    </View>
  );
}

/** Whoever waits is offered a place that is given back, in order. */
export function Wait({ resourceId, day }: { resourceId: string; day: string }) {
  const [words, setWords] = useState("");
  const submission = useSubmission();
  const draft = useDraft(`wait:${resourceId}:${day}`, {});
  async function wait() {
    const asked = askForProgressMessage();
    const entry = await submission.send(() => waitFor(resourceId, day, draft.keyToSend()));
    await asked;
    if (!entry) return;
    draft.done();
    setWords(entry.words);
  }
  return (
    <View className="stack why-none__nearest">
      <SubmitError error={submission.error} onRenew={draft.renew} />
      {words ? (
        <>
          <View className="t-row t-done" aria-live="polite">
            候补上了。{words}。
          </View>
          <Button kind="quiet" inCard onTap={() => open("waiting")}>
            看我的候补
          </Button>
        </>
      ) : (
        <Button kind="outline" icon="bell" busy={submission.busy} onTap={() => void wait()}>
          有人取消就告诉我
        </Button>
      )}
    </View>
  );
}
