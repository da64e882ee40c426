import { View } from "@tarojs/components";
import { useState } from "react";
import type { AgreementStep, OwnDispute } from "../../../../contract/dispute-file.js";
import { tellOfStep } from "../../../../contract/dispute-performance.js";
import { call } from "../../platform/client";
import { comingDayWords, dateWords, dayOf, daysBetween } from "../../platform/clock";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { SubmitError } from "../../ui/submit-error";
import { Tag } from "../../ui/tag";
import { LongTextField } from "../../ui/text-field";
import { type FileProps, may, useStep } from "./use-file";

/** Who does what until when, and how far it is; either side says how it stands, the mediator looks into it (31). */
export function StepsCard(props: FileProps) {
  const { file } = props;
  const { agreement } = file;
  if (!agreement?.effectiveAt) return null;
  return (
    <Card title="一步一步怎么做">
      <View className="stack stack--wide">
        {agreement.steps.map((step, place) => (
          <Step key={step.id} {...props} step={step} place={place} />
        ))}
      </View>
    </Card>
  );
}

function Step(props: FileProps & { step: AgreementStep; place: number }) {
  const { file, step, place } = props;
  const [telling, setTelling] = useState(false);
  const today = dayOf(Date.now());
  const late = step.state === "open" && step.dueOn < today;
  return (
    <View className={`mediation-step ${place === 0 ? "" : "mediation-step--next"}`}>
      <View className="row row--between">
        <View className="t-note">
          第 {place + 1} 步，{whoWords(step.who, file.side)}
        </View>
        {late ? (
          <Tag tone="late">过了日子</Tag>
        ) : step.state === "done" ? (
          <Tag tone="done">做到了</Tag>
        ) : step.state === "broken" ? (
          <Tag tone="late">没有照做</Tag>
        ) : (
          <Tag tone="doing">{leftWords(step.dueOn, today)}</Tag>
        )}
      </View>
      <View className="t-row">{step.what}</View>
      <View className="t-sub">{dateWords(step.dueOn)}前做好</View>
      {step.note ? <View className="t-note lines">调解员看过：{step.note}</View> : null}
      {step.state === "done" || !may(file, "tell_step") ? null : telling ? (
        <Tell {...props} onClose={() => setTelling(false)} />
      ) : (
        <Button kind="quiet" inCard onTap={() => setTelling(true)}>
          {isMine(step.who, file.side) ? "告诉调解员做没做" : "告诉调解员，对方做没做"}
        </Button>
      )}
    </View>
  );
}

function Tell(props: FileProps & { step: AgreementStep; onClose: () => void }) {
  const { file, step: told, onClose } = props;
  const step = useStep(props, `tell:${told.id}`);
  const { text } = step.draft.value;
  async function tell(done: boolean) {
    const sent = await step.make("告诉调解员了，会来看一看", (option) =>
      call(tellOfStep, { params: { number: file.number, stepId: told.id }, body: { done, text } }, option),
    );
    if (sent) onClose();
  }
  return (
    <View className="stack stack--wide">
      <LongTextField
        label="想说的"
        optional
        foot="只有调解员看得到，对方看不到"
        value={text}
        onChange={(next) => step.draft.change({ text: next })}
        maxLength={500}
      />
      <SubmitError error={step.submission.error} onRenew={step.draft.renew} />
      <Button icon="tick" inCard busy={step.submission.busy} onTap={() => void tell(true)}>
        做好了
      </Button>
      <Button kind="outline" inCard onTap={() => void tell(false)}>
        还没做
      </Button>
      <Button kind="quiet" inCard onTap={onClose}>
        先不说
      </Button>
    </View>
  );
}

const isMine = (who: AgreementStep["who"], side: OwnDispute["side"]) => who === side || who === "both";

function whoWords(who: AgreementStep["who"], side: OwnDispute["side"]): string {
  if (who === "both") return "双方一起做";
  return who === side ? "您来做" : "对方来做";
}

/** 还有 12 天, 明天到日子 */
function leftWords(dueOn: string, today: string): string {
  const left = daysBetween(today, dueOn);
  return left > 2 ? `还有 ${left} 天` : `${comingDayWords(dueOn)}到日子`;
}
