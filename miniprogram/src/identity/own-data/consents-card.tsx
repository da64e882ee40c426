import { View } from "@tarojs/components";
import { useState } from "react";
import { type Consent, setConsent } from "../../../../contract/privacy.js";
import { call } from "../../platform/client";
import { dateWords } from "../../platform/clock";
import { updateResident, useResident } from "../../platform/session";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { SubmitError } from "../../ui/submit-error";

interface ConsentsCardProps {
  consents: readonly Consent[];
  onChanged: () => void;
}

/** Which sensitive data one let the hall use, and the way back (PIPL 15). They are given in the form that needs them. */
export function ConsentsCard({ consents, onChanged }: ConsentsCardProps) {
  const [asking, setAsking] = useState<Consent | null>(null);
  const submission = useSubmission();
  const resident = useResident();
  const standing = consents.filter(({ withdrawnAt }) => withdrawnAt === null);

  async function withdraw(purpose: Consent["purpose"]) {
    const done = await submission.send(() => call(setConsent, { params: { purpose }, body: { given: false } }));
    setAsking(null);
    if (!done) return;
    // The number went with the consent to it.
    if (purpose === "identity" && resident) updateResident({ ...resident, idNumber: null, idCheckedAt: null });
    toast("收回了");
    onChanged();
  }
  return (
    <Card title="同意用的敏感资料">
      {standing.length === 0 ? (
        <View className="t-sub">现在没有。办事要用到时，表里会单独问您。</View>
      ) : (
        standing.map((one) => (
          <View key={one.purpose} className="row row--aside own-data__row">
            <View className="grow">
              <View className="t-row">{one.words}</View>
              <View className="t-note">{dateWords(one.givenAt)} 同意的</View>
            </View>
            <Button inCard kind="quiet" onTap={() => setAsking(one)}>
              收回
            </Button>
          </View>
        ))
      )}
      <SubmitError error={submission.error} />
      {asking ? (
        <ConfirmSheet
          title={`不再同意“${asking.words}”？`}
          words={wordsOf(asking.purpose)}
          yes="收回"
          no="先不收"
          gentle
          busy={submission.busy}
          onYes={() => withdraw(asking.purpose)}
          onNo={() => setAsking(null)}
        />
      ) : null}
    </Card>
  );
}

function wordsOf(purpose: Consent["purpose"]): string {
  const gone = purpose === "identity" ? "大厅里存的身份证号会删掉。" : "以后不再用。";
  return `${gone}收回以前办的事不受影响；还要办，可以再同意，也可以到窗口办。`;
}
