import { View } from "@tarojs/components";
import type { OwnDispute } from "../../../../contract/dispute-file.js";
import { courtResults } from "../../../../contract/dispute-outcomes.js";
import { wantConfirmation } from "../../../../contract/dispute-performance.js";
import { call } from "../../platform/client";
import { dateWords } from "../../platform/clock";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { SubmitError } from "../../ui/submit-error";
import { Tag } from "../../ui/tag";
import { type FileProps, may, useStep } from "./use-file";

/** 司法确认: what it is good for, how many of the thirty days are left, and whether both want it (33). */
export function CourtCard(props: FileProps) {
  const confirmation = props.file.agreement?.confirmation;
  if (!confirmation) return null;
  const { result, on, text, daysLeft } = confirmation;
  if (result) {
    return (
      <Card title="法院确认" aside={<Tag tone={tones[result]}>{courtResults[result]}</Tag>}>
        <View className="stack stack--tight">
          <View className="t-row">{text ?? courtResults[result]}</View>
          <View className="t-note">{on ? dateWords(on) : ""}</View>
          {result === "confirmed" ? <View className="t-sub">对方不照做，可以直接向法院申请强制执行。</View> : null}
        </View>
      </Card>
    );
  }
  if (daysLeft < 0) {
    return (
      <Card title="法院确认">
        <View className="t-sub">过了三十天，不能再一起申请。协议照样有效，对方不照做可以去法院起诉。</View>
      </Card>
    );
  }
  return <Asked {...props} confirmation={confirmation} />;
}

const tones = { applied: "doing", confirmed: "done", rejected: "idle" } as const;

function Asked(props: FileProps & { confirmation: NonNullable<NonNullable<OwnDispute["agreement"]>["confirmation"]> }) {
  const { file, confirmation } = props;
  const { wants, until, daysLeft } = confirmation;
  const mine = wants.includes(file.side);
  const step = useStep(props, `court:${mine}`);
  function say(want: boolean) {
    void step.make(want ? "告诉对方和调解员了" : "收回来了", (option) =>
      call(wantConfirmation, { params: { number: file.number }, body: { want } }, option),
    );
  }
  return (
    <Card title="想不想让法院确认" aside={<Tag tone="doing">{`还剩 ${daysLeft} 天`}</Tag>}>
      <View className="stack stack--wide">
        <View className="t-sub">
          法院确认以后，对方不照做，可以直接申请强制执行。不收钱，要双方一起，{dateWords(until)}前去申请。
        </View>
        <View className="t-row">{wantWords(file, wants)}</View>
        <SubmitError error={step.submission.error} onRenew={step.draft.renew} />
        {!may(file, "want_confirmation") ? null : mine ? (
          <Button kind="quiet" inCard busy={step.submission.busy} onTap={() => say(false)}>
            先不去了
          </Button>
        ) : (
          <Button kind="outline" inCard busy={step.submission.busy} onTap={() => say(true)}>
            我想一起去确认
          </Button>
        )}
      </View>
    </Card>
  );
}

function wantWords({ side }: OwnDispute, wants: readonly string[]): string {
  if (wants.length === 2) return "双方都想去，调解员会跟您约时间。";
  if (wants.length === 0) return "双方都还没说要去。";
  return wants.includes(side) ? "您说了想去，等对方。" : "对方想去，您要不要一起？";
}
