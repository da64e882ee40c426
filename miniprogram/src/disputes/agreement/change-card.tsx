import { View } from "@tarojs/components";
import { useState } from "react";
import { askForChange } from "../../../../contract/dispute-agreements.js";
import { call } from "../../platform/client";
import { faultsOf } from "../../platform/submission";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { SubmitError } from "../../ui/submit-error";
import { LongTextField } from "../../ui/text-field";
import { type FileProps, may, useStep } from "../file/use-file";

/** What one wants changed before the agreement holds; only the mediator reads it, and writes the text anew. */
export function ChangeCard(props: FileProps) {
  const { file } = props;
  const step = useStep(props, `change:${file.agreement?.hash ?? ""}`);
  const { text } = step.draft.value;
  const [writing, setWriting] = useState(step.draft.restored && text !== "");
  if (!may(file, "ask_change")) return null;
  const said = file.agreement?.changes ?? [];

  async function ask() {
    const faults = faultsOf(askForChange.body, { text });
    step.submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const sent = await step.make("告诉调解员了，改好了请您再看", (option) =>
      call(askForChange, { params: { number: file.number }, body: { text } }, option),
    );
    if (sent) setWriting(false);
  }
  return (
    <>
      {said.map(({ text: words, at }) => (
        <Notice key={at} tone="todo" icon="info" title="您说了要改，等调解员改好">
          {words}
        </Notice>
      ))}
      {writing ? (
        <Card title="哪里不对">
          <View className="stack stack--wide">
            <LongTextField
              label="哪一句不对，要怎么改"
              foot="只有调解员看得到，对方看不到"
              value={text}
              onChange={(next) => step.draft.change({ text: next })}
              fault={step.submission.faults.text}
              maxLength={1000}
            />
            <SubmitError error={step.submission.error} onRenew={step.draft.renew} />
            <Button inCard busy={step.submission.busy} onTap={() => void ask()}>
              告诉调解员
            </Button>
            <Button kind="quiet" inCard onTap={() => setWriting(false)}>
              先不说
            </Button>
          </View>
        </Card>
      ) : (
        <Button kind="outline" onTap={() => setWriting(true)}>
          {said.length ? "还有不对的地方" : "有不对的地方"}
        </Button>
      )}
    </>
  );
}
