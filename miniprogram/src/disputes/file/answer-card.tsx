import { View } from "@tarojs/components";
import { useState } from "react";
import { answerInvitation } from "../../../../contract/mediation.js";
import { call } from "../../platform/client";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { Icon } from "../../ui/icon";
import { SubmitError } from "../../ui/submit-error";
import { type FileProps, may, useStep } from "./use-file";

const meaning = ["调解员坐下来，帮两边把话说开", "不判谁对谁错，也不逼谁签字", "说好了可以写成协议，按协议办"];

/** The invited party answers with one tap, after what mediation is has been said; a refusal ends it (人民调解法 17). */
export function AnswerCard(props: FileProps) {
  const { file } = props;
  const step = useStep(props, "answer");
  const [asking, setAsking] = useState<"accept" | "refuse">();
  if (!may(file, "accept")) return null;

  async function answer(accept: boolean) {
    await step.make(accept ? "告诉调解员了，您愿意" : "告诉调解员了，您不愿意", (option) =>
      call(answerInvitation, { params: { number: file.number }, body: { accept } }, option),
    );
    setAsking(undefined);
  }
  return (
    <Card title="调解是什么">
      <View className="stack stack--wide">
        <View className="stack">
          {meaning.map((line) => (
            <View key={line} className="row t-sub">
              <Icon name="tick" size={18} className="t-done" />
              {line}
            </View>
          ))}
        </View>
        <SubmitError error={step.submission.error} onRenew={step.draft.renew} />
        <Button icon="tick" onTap={() => setAsking("accept")}>
          愿意，来谈一谈
        </Button>
        <Button kind="outline" onTap={() => setAsking("refuse")}>
          不愿意
        </Button>
        <View className="t-note center">怎么回都可以，不会有人为难您。</View>
      </View>
      {asking === "accept" ? (
        <ConfirmSheet
          gentle
          title="愿意调解？"
          words="回了就告诉调解员，改不了口。以后不想谈，随时能停。"
          yes="愿意"
          no="再想想"
          busy={step.submission.busy}
          onYes={() => void answer(true)}
          onNo={() => setAsking(undefined)}
        />
      ) : null}
      {asking === "refuse" ? (
        <ConfirmSheet
          title="不愿意调解？"
          words="回了就不调解了，收不回来。要谈得重新申请。"
          yes="不愿意"
          no="再想想"
          busy={step.submission.busy}
          onYes={() => void answer(false)}
          onNo={() => setAsking(undefined)}
        />
      ) : null}
    </Card>
  );
}
