import { View } from "@tarojs/components";
import { useState } from "react";
import type { ReplyOf } from "../../../../contract/endpoint.js";
import {
  appealCorrection,
  askCorrection,
  type Correction,
  type getServed,
} from "../../../../contract/hours-corrections.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { SubmitError } from "../../ui/submit-error";
import { Tag } from "../../ui/tag";
import { LongTextField, TextField } from "../../ui/text-field";
import { minutesWords } from "../activity-words";

interface CorrectionsProps {
  served: ReplyOf<typeof getServed>;
  onMoved: () => void;
}

/** What was said about these hours by both sides; saying it the first time, and asking the head once. */
export function Corrections({ served, onMoved }: CorrectionsProps) {
  const [writing, setWriting] = useState(false);
  const { correction } = served;
  if (correction) {
    return (
      <>
        <Story correction={correction} />
        {correction.state === "kept" ? <Appeal signupId={served.signupId} onMoved={onMoved} /> : null}
      </>
    );
  }
  if (!writing) {
    return (
      <Button kind="outline" onTap={() => setWriting(true)}>
        时长不对，说一声
      </Button>
    );
  }
  return <Ask served={served} onMoved={onMoved} />;
}

function Story({ correction }: { correction: Correction }) {
  const tone = correction.state === "corrected" ? "done" : correction.state === "asked" ? "doing" : "idle";
  const lines = [
    [`您说，应该是 ${minutesWords(correction.wanted)}`, correction.words],
    [`${correction.answeredBy ?? ""}答复`, correction.answer],
    ["您请负责人再看", correction.appeal],
    [`${correction.verdictBy ?? ""}答复`, correction.verdict],
  ] as const;
  return (
    <Card title="说时长不对" aside={<Tag tone={tone}>{correction.stateWords}</Tag>}>
      <View className="stack">
        {lines
          .filter(([, words]) => words)
          .map(([who, words]) => (
            <View key={who} className="stack stack--tight">
              <View className="t-note">{who}</View>
              <View className="t-row lines">{words}</View>
            </View>
          ))}
      </View>
    </Card>
  );
}

function Ask({ served, onMoved }: CorrectionsProps) {
  const submission = useSubmission();
  const draft = useDraft(`correction:${served.signupId}`, { minutes: String(served.minutes), words: "" });
  const { value, change } = draft;
  async function ask() {
    const body = { minutes: Number(value.minutes), words: value.words };
    const faults = faultsOf(askCorrection.body, body);
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const asked = await submission.send(() =>
      call(askCorrection, { params: { signupId: served.signupId }, body }, { key: draft.keyToSend() }),
    );
    if (!asked) return;
    draft.done();
    toast("交给志愿服务站了");
    onMoved();
  }
  return (
    <Card title="时长不对，说一声">
      <View className="stack stack--wide">
        <TextField
          label="应该是多少分钟"
          kind="number"
          value={value.minutes}
          onChange={(minutes) => change({ minutes })}
          fault={submission.faults.minutes}
          maxLength={4}
        />
        <LongTextField
          label="哪里不对"
          foot="比如：签退忘了扫，做到十一点"
          value={value.words}
          onChange={(words) => change({ words })}
          fault={submission.faults.words}
          maxLength={300}
        />
        <SubmitError error={submission.error} onRenew={draft.renew} />
        <Button busy={submission.busy} onTap={() => void ask()}>
          交给志愿服务站
        </Button>
      </View>
    </Card>
  );
}

function Appeal({ signupId, onMoved }: { signupId: string; onMoved: () => void }) {
  const submission = useSubmission();
  const draft = useDraft(`correction-appeal:${signupId}`, { words: "" });
  async function appeal() {
    const faults = faultsOf(appealCorrection.body, draft.value);
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const sent = await submission.send(() =>
      call(appealCorrection, { params: { signupId }, body: draft.value }, { key: draft.keyToSend() }),
    );
    if (!sent) return;
    draft.done();
    toast("交给社区负责人了");
    onMoved();
  }
  return (
    <Card title="还觉得不对？">
      <View className="stack stack--wide">
        <LongTextField
          label="请负责人再看一次"
          foot="由没经手的人来看，只能请一次"
          value={draft.value.words}
          onChange={(words) => draft.change({ words })}
          fault={submission.faults.words}
          maxLength={300}
        />
        <SubmitError error={submission.error} onRenew={draft.renew} />
        <Button kind="tint" busy={submission.busy} onTap={() => void appeal()}>
          请负责人看
        </Button>
      </View>
    </Card>
  );
}
