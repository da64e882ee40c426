import { View } from "@tarojs/components";
import { useState } from "react";
import { appealPause } from "../../../../contract/bookings.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { SubmitError } from "../../ui/submit-error";
import { LongTextField } from "../../ui/text-field";
import { useMyPause } from "../use-bookings";

/** Rooms are paused after the third time that one did not come: until when, and the way to say why. */
export function PauseCard() {
  const mine = useMyPause();
  const [writing, setWriting] = useState(false);
  const draft = useDraft("appeal-pause", { text: "" });
  const submission = useSubmission();
  const pause = mine.value?.pause;
  if (!pause) return null;

  async function appeal() {
    const faults = faultsOf(appealPause.body, draft.value);
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const answer = await submission.send(() => call(appealPause, { body: draft.value }, { key: draft.keyToSend() }));
    if (!answer) return;
    draft.done();
    setWriting(false);
    toast("交给社区负责人了");
    mine.replace(answer);
  }
  return (
    <View className="stack">
      <Notice tone="todo" icon="warn" title="活动室暂时不能约">
        {pause.words}
        {pause.answer ? <View>答复：{pause.answer}</View> : null}
      </Notice>
      {pause.appeal === "asked" ? <View className="t-sub">您说明过了，等社区负责人答复。</View> : null}
      {pause.appeal === "none" && !writing ? (
        <Button kind="outline" inCard onTap={() => setWriting(true)}>
          有特殊情况，说明一下
        </Button>
      ) : null}
      {writing ? (
        <>
          <LongTextField
            label="为什么没来"
            value={draft.value.text}
            onChange={(text) => draft.change({ text })}
            fault={submission.faults.text}
            maxLength={500}
          />
          <SubmitError error={submission.error} onRenew={draft.renew} />
          <Button inCard busy={submission.busy} onTap={appeal}>
            交给社区负责人
          </Button>
        </>
      ) : null}
    </View>
  );
}
