import { View } from "@tarojs/components";
import { useState } from "react";
import { chooseMediator, objectToMediator } from "../../../../contract/mediation.js";
import { call } from "../../platform/client";
import { faultsOf } from "../../platform/submission";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { SubmitError } from "../../ui/submit-error";
import { LongTextField } from "../../ui/text-field";
import { type FileProps, may, useStep } from "./use-file";

/** Who mediates; before that the list to choose from (19), afterwards the way to ask for another (23). */
export function MediatorCard(props: FileProps) {
  const { file } = props;
  if (may(file, "choose") && file.panel.length > 0) return <Choose {...props} />;
  const named = file.mediators.filter(({ until }) => until === null);
  if (named.length === 0) return null;
  return (
    <Card title="您的调解员">
      <View className="stack stack--wide">
        {named.map((one) => (
          <View key={one.id} className="stack stack--tight">
            <View className="t-row t-strong">
              {one.name}
              {one.role === "co" ? "（一起调解）" : ""}
            </View>
            <View className="t-sub">{one.about || one.expertise.join("、") || "社区人民调解员"}</View>
            {one.objection ? <View className="t-note">您要求换：{one.objection}</View> : null}
          </View>
        ))}
        {may(file, "object") && !named.some(({ objection }) => objection) ? <Objection {...props} /> : null}
      </View>
    </Card>
  );
}

function Choose(props: FileProps) {
  const { file } = props;
  const own = file.parties.find(({ side }) => side === file.side)?.choice ?? null;
  const [chosen, setChosen] = useState(own?.id ?? "");
  const step = useStep(props, `choose:${chosen}`);
  function choose() {
    if (!chosen) return step.submission.setFaults({ staffId: "请先点一位。" });
    void step.make("选好了，等另一边", (option) =>
      call(chooseMediator, { params: { number: file.number }, body: { staffId: chosen } }, option),
    );
  }
  return (
    <Card title="选一位调解员">
      <View className="stack stack--wide">
        <View className="t-sub">两边选同一位，就由这一位调解。不一样，由委员会定。</View>
        <View>
          {file.panel.map((one) => (
            <CheckRow key={one.id} oneOf on={chosen === one.id} label={one.name} onTap={() => setChosen(one.id)}>
              <View className="t-row">{one.name}</View>
              <View className="t-note">{one.about || one.expertise.join("、") || "社区人民调解员"}</View>
            </CheckRow>
          ))}
        </View>
        {step.submission.faults.staffId ? <View className="field__fault">{step.submission.faults.staffId}</View> : null}
        <SubmitError error={step.submission.error} onRenew={step.draft.renew} />
        {own && own.id === chosen ? (
          <View className="t-sub t-done">您选了{own.name}，还可以改。</View>
        ) : (
          <Button busy={step.submission.busy} onTap={choose}>
            {own ? "改选这一位" : "选这一位"}
          </Button>
        )}
      </View>
    </Card>
  );
}

function Objection(props: FileProps) {
  const { file } = props;
  const step = useStep(props, "object");
  const [writing, setWriting] = useState(step.draft.restored && step.draft.value.text !== "");
  const { text } = step.draft.value;
  function object() {
    const faults = faultsOf(objectToMediator.body, { text });
    step.submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    void step.make("告诉负责人了，会给您回话", (option) =>
      call(objectToMediator, { params: { number: file.number }, body: { text } }, option),
    );
  }
  if (!writing) {
    return (
      <Button kind="quiet" inCard onTap={() => setWriting(true)}>
        想换一位调解员
      </Button>
    );
  }
  return (
    <View className="stack stack--wide">
      <LongTextField
        label="为什么想换"
        foot="只有委员会看得到，对方看不到"
        value={text}
        onChange={(next) => step.draft.change({ text: next })}
        fault={step.submission.faults.text}
        maxLength={500}
      />
      <SubmitError error={step.submission.error} onRenew={step.draft.renew} />
      <View className="row">
        <Button kind="quiet" inCard onTap={() => setWriting(false)}>
          先不换
        </Button>
        <Button inCard wide busy={step.submission.busy} onTap={object}>
          要求换
        </Button>
      </View>
    </View>
  );
}
