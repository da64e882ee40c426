import { View } from "@tarojs/components";
import { excludedMatters } from "../../../../contract/disputes.js";
import { dial } from "../../platform/phone";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { Field } from "../../ui/field";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { Notice } from "../../ui/notice";
import { RestoredNote } from "../../ui/restored-note";
import { SignInNote } from "../../ui/sign-in-note";
import type { DisputeDraft, StepProps } from "./dispute-draft";

const can = ["两边都愿意，调解员坐下来帮着说", "说好了可以写成协议，按协议办", "不收费，不公开"];
const cannot = ["替您判谁对谁错", "一边不愿意，就不能硬调"];

const matters: { value: Exclude<DisputeDraft["excluded"], "">; words: string }[] = [
  { value: "none", words: "都不是，就是想找人说和" },
  { value: "crime", words: "正在打人、偷抢、威胁" },
  { value: "court", words: "法院、仲裁已经受理了" },
  { value: "police", words: "派出所已经在处理了" },
];

/** What mediation can and cannot do, and what it may not take, before anything is typed. */
export function StepBefore({ draft, faults }: StepProps) {
  const { excluded, danger } = draft.value;
  return (
    <>
      <View className="t-h1">先看看合不合适</View>
      <SignInNote />
      <Card className="card--flush">
        <ListRow first title="收到调解邀请信？" note="写上信里的八位数字，看看是什么事" onTap={() => open("invited")} />
      </Card>
      <RestoredNote restored={draft.restored} />
      <Card>
        <View className="stack">
          <View className="t-row t-strong">调解能做的</View>
          {can.map((line) => (
            <View key={line} className="row t-sub">
              <Icon name="tick" size={18} className="t-done" />
              {line}
            </View>
          ))}
          <View className="t-row t-strong">调解不能做的</View>
          {cannot.map((line) => (
            <View key={line} className="row t-sub">
              <Icon name="close" size={18} />
              {line}
            </View>
          ))}
        </View>
      </Card>
      <CheckRow on={danger} label="现在有人可能受伤" onTap={() => draft.change({ danger: !danger })}>
        <View className="t-row">现在有人可能受伤</View>
        <View className="t-note">勾上会马上告诉派出所</View>
      </CheckRow>
      {danger ? <DialLarge /> : null}
      <Field label="是下面哪一种？" fault={faults.excluded}>
        <View className="card card--flush">
          {matters.map((matter) => (
            <CheckRow
              key={matter.value}
              oneOf
              on={excluded === matter.value}
              label={matter.words}
              onTap={() => draft.change({ excluded: matter.value })}
            >
              <View className="t-row" style="font-weight:400">
                {matter.words}
              </View>
            </CheckRow>
          ))}
        </View>
      </Field>
      {excluded && excluded !== "none" ? <Instead matter={excluded} /> : null}
    </>
  );
}

function DialLarge() {
  return (
    <Button kind="danger" icon="phone" onTap={() => dial("110")}>
      现在就打 110
    </Button>
  );
}

/** Told where to go, not just refused. */
function Instead({ matter }: { matter: keyof typeof excludedMatters }) {
  return (
    <Notice tone="late" icon="info" title="这种事调解不能接">
      <View className="stack">
        <View>{excludedMatters[matter]}</View>
        {matter === "crime" ? <DialLarge /> : null}
        <Button kind="outline" icon="phone" onTap={() => open("call")}>
          问问社区该找谁
        </Button>
      </View>
    </Notice>
  );
}
