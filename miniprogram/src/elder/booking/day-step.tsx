import { View } from "@tarojs/components";
import { useState } from "react";
import type { Resource, Slot } from "../../../../contract/bookings.js";
import { isOpen } from "../../bookings/openings";
import { bookSlot, useFortnight } from "../../bookings/use-bookings";
import { comingDayWords, dateWords, dayOf, spokenTime, timeWords, weekdayWords } from "../../platform/clock";
import { useDraft } from "../../platform/drafts";
import { showReceipt } from "../../platform/receipts";
import { useSubmission } from "../../platform/submission";
import { askForProgressMessage } from "../../platform/subscription";
import { Button } from "../../ui/button";
import { control } from "../../ui/control";
import { ErrorState } from "../../ui/error-state";
import { Icon } from "../../ui/icon";
import { Screen } from "../../ui/screen";
import { Skeleton } from "../../ui/skeleton";
import { SubmitError } from "../../ui/submit-error";
import { CallInsteadButton } from "../call-instead-button";
import { Choice } from "../choice";

interface DayStepProps {
  resource: Resource;
  day: string | undefined;
  slot: Slot | undefined;
  onDay: (day: string) => void;
  onSlot: (slot: Slot) => void;
  onBack: () => void;
}

/** More than three choices are more than one question. */
const most = 3;

/** The second and the third step: which day, then what time; only what is free is offered. */
export function DayStep({ resource, day, slot, onDay, onSlot, onBack }: DayStepProps) {
  const fortnight = useFortnight(resource.id);
  const [from, setFrom] = useState(0);
  const submission = useSubmission();
  const draft = useDraft(`book:${slot?.id ?? ""}`, {});
  const days = fortnight.value?.days.filter((one) => one.slots.some(isOpen)) ?? [];
  const chosenDay = days.find((one) => one.date === day);
  const question = chosenDay ? "您想几点来？" : "您想哪天来？";
  const shownDays = days.slice(from, from + most);

  async function submit() {
    if (!slot) return;
    const asked = askForProgressMessage();
    const receipt = await submission.send(() => bookSlot({ slotId: slot.id, accepted: true }, draft.keyToSend()));
    await asked;
    if (!receipt) {
      void fortnight.reload();
      return;
    }
    draft.done();
    showReceipt({ ...receipt, isBooking: true });
  }

  const choices = chosenDay
    ? chosenDay.slots
        .filter(isOpen)
        .map((one) => (
          <Choice
            key={one.id}
            big={spokenTime(one.startsAt)}
            small={`${timeWords(one.startsAt)}–${timeWords(one.endsAt)}`}
            on={one.id === slot?.id}
            onTap={() => onSlot(one)}
          />
        ))
    : shownDays.map((one) => (
        <Choice
          key={one.date}
          big={comingDayWords(one.date)}
          small={`${dateWords(one.date)} ${weekdayWords(one.date, "星期")}`}
          aside={freeWords(one.slots.filter(isOpen))}
          onTap={() => onDay(one.date)}
        />
      ));
  return (
    <Screen
      title="预约"
      backWords="上一步"
      onBack={onBack}
      speech={`${question}${
        chosenDay
          ? chosenDay.slots
              .filter(isOpen)
              .map((one) => spokenTime(one.startsAt))
              .join("，")
          : shownDays.map((one) => comingDayWords(one.date)).join("，")
      }`}
      foot={
        <View className="elder-foot">
          <SubmitError error={submission.error} onRenew={draft.renew} />
          {slot && chosenDay ? (
            <Button busy={submission.busy} onTap={submit}>
              {resource.terms ? "看过规定，约好" : "就这个时间，约好"}
            </Button>
          ) : null}
          <CallInsteadButton phone={fortnight.value?.community.phone} />
        </View>
      }
    >
      <View className="stack stack--tight">
        <View className="t-sub">
          约{resource.name}，第 {chosenDay ? 3 : 2} 步，共 3 步
        </View>
        <View className="t-h1">{question}</View>
        {chosenDay ? (
          <View className="t-row">
            {comingDayWords(chosenDay.date)}，{dateWords(chosenDay.date)}
          </View>
        ) : null}
      </View>
      {fortnight.error && !fortnight.value ? <ErrorState error={fortnight.error} onRetry={fortnight.reload} /> : null}
      {fortnight.loading && !fortnight.value ? <Skeleton /> : null}
      {choices}
      {slot && resource.terms ? (
        <View className="stack stack--tight">
          <View className="t-head">规定</View>
          <View className="t-row">{resource.terms}</View>
        </View>
      ) : null}
      {slot && resource.materials.length > 0 ? (
        <View className="t-row">请带上：{resource.materials.join("、")}</View>
      ) : null}
      {fortnight.value && days.length === 0 ? (
        <View className="t-row">这两周都约满了。打电话，社区的人帮您想办法。</View>
      ) : null}
      {!chosenDay && days.length > most ? (
        <View className="link" {...control({ onTap: () => setFrom(from + most < days.length ? from + most : 0) })}>
          <Icon name="calendar" size={24} />
          都不合适，看别的日子
        </View>
      ) : null}
    </Screen>
  );
}

/** 上午有空, 下午有空, 都有空 */
function freeWords(slots: Slot[]): string {
  const isMorning = (one: Slot) => Number(timeWords(one.startsAt).split(":")[0]) < 12;
  const morning = slots.some(isMorning);
  const later = slots.some((one) => !isMorning(one));
  return morning && later ? "全天有空" : morning ? "上午有空" : dayOf(slots[0]?.startsAt ?? 0) ? "下午有空" : "";
}
