import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import type { Resource, Slot } from "../../../../contract/bookings.js";
import { useResources } from "../../bookings/use-bookings";
import { useCommunity } from "../../platform/home-community";
import { back } from "../../platform/routes";
import { prepareSubscription } from "../../platform/subscription";
import { ErrorState } from "../../ui/error-state";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { Skeleton } from "../../ui/skeleton";
import { CallInsteadButton } from "../call-instead-button";
import { Choice } from "../choice";
import "../elder.scss";
import { DayStep } from "./day-step";

/** One question a step: what, which day, what time. */
export default function ElderBookingPage() {
  const [resource, setResource] = useState<Resource>();
  const [day, setDay] = useState<string>();
  const [slot, setSlot] = useState<Slot>();
  useEffect(prepareSubscription, []);
  if (!resource) return <WhatStep onChoose={setResource} />;
  return (
    <DayStep
      resource={resource}
      day={day}
      slot={slot}
      onDay={setDay}
      onSlot={setSlot}
      onBack={() => {
        setSlot(undefined);
        if (day) setDay(undefined);
        else setResource(undefined);
      }}
    />
  );
}

function WhatStep({ onChoose }: { onChoose: (resource: Resource) => void }) {
  const resources = useResources();
  const community = useCommunity().value;
  const found = resources.value?.resources ?? [];
  return (
    <Screen
      title="预约"
      backWords="上一步"
      onBack={back}
      speech={`您想约什么？${found.map((one) => one.name).join("，")}`}
      foot={
        <View className="elder-foot">
          <CallInsteadButton phone={community?.phone} />
        </View>
      }
    >
      <SignInNote />
      <View className="stack stack--tight">
        <View className="t-sub">第 1 步，共 3 步</View>
        <View className="t-h1">您想约什么？</View>
      </View>
      {resources.error && found.length === 0 ? <ErrorState error={resources.error} onRetry={resources.reload} /> : null}
      {resources.loading && found.length === 0 ? <Skeleton /> : null}
      {found.map((resource) => (
        <Choice key={resource.id} big={resource.name} small={resource.place} onTap={() => onChoose(resource)} />
      ))}
    </Screen>
  );
}
