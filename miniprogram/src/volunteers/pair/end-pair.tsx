import { View } from "@tarojs/components";
import { useState } from "react";
import { endMyPair, type MyPair } from "../../../../contract/pairs.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { SubmitError } from "../../ui/submit-error";
import { LongTextField } from "../../ui/text-field";

/** Either side may stop at any time, with a word or without. */
export function EndPair({ pair, onEnded }: { pair: MyPair; onEnded: () => void }) {
  const submission = useSubmission();
  const draft = useDraft(`pair-end:${pair.id}`, { words: "" });
  const [ending, setEnding] = useState(false);

  async function end() {
    const ended = await submission.send(() =>
      call(endMyPair, { params: { pairId: pair.id }, body: draft.value }, { key: draft.keyToSend() }),
    );
    if (ended) {
      draft.done();
      toast("结束了，社区和对方都知道了");
    }
    onEnded();
  }

  if (!ending) {
    return (
      <Button kind="quiet" onTap={() => setEnding(true)}>
        {pair.side === "visits" ? "以后去不了了" : "不想要人来了"}
      </Button>
    );
  }
  return (
    <Card title={pair.side === "visits" ? "以后不去了？" : "不要人来了？"}>
      <View className="stack">
        <LongTextField
          label="说一句"
          optional
          foot="社区和对方会看到"
          value={draft.value.words}
          onChange={(words) => draft.change({ words })}
          maxLength={200}
        />
        <SubmitError error={submission.error} onRenew={draft.renew} />
        <Button kind="danger" inCard busy={submission.busy} onTap={() => void end()}>
          结束这一对
        </Button>
        <Button kind="quiet" inCard onTap={() => setEnding(false)}>
          还是不结束
        </Button>
      </View>
    </Card>
  );
}
