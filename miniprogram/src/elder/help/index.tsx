import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import { type HelpKind, helpKinds } from "../../../../contract/help-calls.js";
import { useCommunity } from "../../platform/home-community";
import { back, open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { prepareSubscription } from "../../platform/subscription";
import { Button } from "../../ui/button";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { useAsk } from "../../volunteers/use-ask";
import { isOpenCall, useMyCalls } from "../../volunteers/use-help";
import { CallInsteadButton } from "../call-instead-button";
import { Choice } from "../choice";
import "../elder.scss";
import { WhereStep } from "./where-step";

/** What is asked for most; the others follow on demand, so that one look takes in all choices. */
const first: readonly HelpKind[] = ["errand", "look_in", "carry"];
const others = (Object.keys(helpKinds) as HelpKind[]).filter((kind) => !first.includes(kind));

/** One question a step: what is it, then where and by which phone. */
export default function ElderHelpPage() {
  const resident = useResident();
  const community = useCommunity().value;
  const ask = useAsk();
  const mine = useMyCalls();
  const [wide, setWide] = useState(false);
  useEffect(prepareSubscription, []);
  const { kind } = ask.draft.value;
  const now = resident ? mine.rows.find(isOpenCall) : undefined;
  if (kind) {
    return (
      <WhereStep
        ask={ask}
        kindName={helpKinds[kind].name}
        known={resident ? mine.first.value?.known : undefined}
        phone={community?.phone}
        onBack={() => ask.draft.change({ kind: "" })}
      />
    );
  }
  const shown = wide ? others : first;
  return (
    <Screen
      title="叫人帮忙"
      backWords="上一步"
      onBack={wide ? () => setWide(false) : back}
      speech={`您要人帮什么？${shown.map((one) => helpKinds[one].name).join("，")}。急病打 120，着火打 119。`}
      foot={
        <View className="elder-foot">
          <CallInsteadButton phone={community?.phone} words="打电话帮我叫" />
        </View>
      }
    >
      <SignInNote />
      <View className="stack stack--tight">
        <View className="t-sub">第 1 步，共 2 步</View>
        <View className="t-h1">您要人帮什么？</View>
        <View className="t-note">急病打 120，着火打 119。</View>
      </View>
      {now ? (
        <Choice big={now.stateWords} small={`您叫过：${now.kindName}`} onTap={() => open("helpCall", { id: now.id })} />
      ) : null}
      {shown.map((one) => (
        <Choice
          key={one}
          big={helpKinds[one].name}
          small={helpKinds[one].about}
          onTap={() => ask.draft.change({ kind: one })}
        />
      ))}
      {wide ? null : (
        <Button kind="quiet" wide onTap={() => setWide(true)}>
          都不是，看别的
        </Button>
      )}
    </Screen>
  );
}
