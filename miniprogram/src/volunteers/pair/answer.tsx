import { View } from "@tarojs/components";
import { useState } from "react";
import { answerPair, type MyPair } from "../../../../contract/pairs.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { SubmitError } from "../../ui/submit-error";
import { LongTextField } from "../../ui/text-field";

/** The volunteer says whether they will; nobody is held to what they have not agreed to. */
export function Answer({ pair, onAnswered }: { pair: MyPair; onAnswered: () => void }) {
  const submission = useSubmission();
  const draft = useDraft(`pair-answer:${pair.id}`, { words: "" });
  const [declining, setDeclining] = useState(false);

  async function answer(yes: boolean) {
    const body = { yes, words: yes ? "" : draft.value.words };
    const answered = await submission.send(() =>
      call(answerPair, { params: { pairId: pair.id }, body }, { key: draft.keyToSend() }),
    );
    if (answered) {
      draft.done();
      toast(yes ? "结好对了，住址电话在这里" : "告诉社区了");
    }
    onAnswered();
  }

  return (
    <Card title="社区请您结对">
      <View className="stack">
        <View className="t-row">每 {pair.everyDays} 天去看看这位邻居，TA 已经同意了。</View>
        <View className="t-sub">您点头以后能看到住址和电话，对方也能看到您的。去不了随时能停。</View>
        <SubmitError error={submission.error} onRenew={draft.renew} />
        {declining ? (
          <>
            <LongTextField
              label="为什么来不了"
              optional
              value={draft.value.words}
              onChange={(words) => draft.change({ words })}
              maxLength={200}
            />
            <Button kind="outline" inCard busy={submission.busy} onTap={() => void answer(false)}>
              告诉社区
            </Button>
            <Button kind="quiet" inCard onTap={() => setDeclining(false)}>
              再想想
            </Button>
          </>
        ) : (
          <View className="row row--wrap">
            <Button kind="quiet" inCard onTap={() => setDeclining(true)}>
              来不了
            </Button>
            <View className="grow">
              <Button inCard wide busy={submission.busy} onTap={() => void answer(true)}>
                我愿意
              </Button>
            </View>
          </View>
        )}
      </View>
    </Card>
  );
}
