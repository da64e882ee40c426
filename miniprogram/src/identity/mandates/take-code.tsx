import { View } from "@tarojs/components";
import { takeMandate } from "../../../../contract/mandates.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { SubmitError } from "../../ui/submit-error";
import { TextField } from "../../ui/text-field";

/** Enters the eight digits that a relative has told. */
export function TakeCode({ onTaken }: { onTaken: () => void }) {
  const draft = useDraft("take-mandate", { code: "" });
  const submission = useSubmission();
  async function take() {
    const body = { code: draft.value.code.replace(/\s/g, "") };
    const faults = faultsOf(takeMandate.body, body);
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const taken = await submission.send(() => call(takeMandate, { body }, { key: draft.keyToSend() }));
    if (!taken) return;
    draft.done();
    toast(`可以替${taken.person?.name ?? "家人"}办事了`);
    onTaken();
  }
  return (
    <View className="stack">
      <TextField
        label="家人给的号码"
        hint="八位数字，一天内有效"
        kind="number"
        maxLength={8}
        value={draft.value.code}
        onChange={(code) => draft.change({ code })}
        fault={submission.faults.code}
      />
      <SubmitError error={submission.error} onRenew={draft.renew} />
      <Button inCard kind="outline" busy={submission.busy} onTap={take}>
        替家人办
      </Button>
    </View>
  );
}
