import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import type { Slot } from "../../../../contract/bookings.js";
import { dateWords, dayOf, timeWords, weekdayWords } from "../../platform/clock";
import { useDraft } from "../../platform/drafts";
import { usePageQuery } from "../../platform/page-query";
import { showReceipt } from "../../platform/receipts";
import { open, replace } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { askForProgressMessage, prepareSubscription } from "../../platform/subscription";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Dot } from "../../ui/dot";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { LongTextField } from "../../ui/text-field";
import { Tile } from "../../ui/tile";
import { Calendar } from "../calendar";
import { firstOpenDay, isOpen } from "../openings";
import { resourceIcon } from "../resource-look";
import { bookSlot, type Fortnight, useFortnight } from "../use-bookings";
import { DaySlots } from "./day-slots";
import { WhyNone } from "./why-none";
import "../bookings.scss";

export default function SlotsPage() {
  const fortnight = useFortnight(usePageQuery("resource"));
  if (fortnight.value) return <Booking fortnight={fortnight.value} onStale={fortnight.reload} />;
  return (
    <Screen title="预约">
      <LoadedPart loaded={fortnight}>{() => null}</LoadedPart>
    </Screen>
  );
}

/** Day, then time, then one tap. The intention is the slot: each has a key of its own. */
function Booking({ fortnight, onStale }: { fortnight: Fortnight; onStale: () => void }) {
  const [date, setDate] = useState<string>();
  const [slotId, setSlotId] = useState("");
  const [note, setNote] = useState("");
  const submission = useSubmission();
  const draft = useDraft(`book:${slotId}`, {});
  useEffect(prepareSubscription, []);
  const day = fortnight.days.find((one) => one.date === date) ?? firstOpenDay(fortnight.days);
  const slot = day?.slots.find((one) => one.id === slotId && isOpen(one));

  async function submit() {
    if (!slot) {
      submission.setFaults({ slotId: "请先点一个有空的时间。" });
      return;
    }
    const asked = askForProgressMessage();
    const receipt = await submission.send(() => bookSlot({ slotId: slot.id, note }, draft.keyToSend()));
    await asked;
    if (!receipt) {
      // Taken in the meantime: the numbers on this page are old.
      onStale();
      return;
    }
    draft.done();
    showReceipt({ ...receipt, isBooking: true });
  }

  function choose(next: Slot) {
    setDate(dayOf(next.startsAt));
    setSlotId(next.id);
    submission.setFaults({});
  }

  const { resource } = fortnight;
  const hasRoom = day?.slots.some(isOpen) ?? false;
  return (
    <Screen
      title={resource.kind === "room" ? "预约场地" : "预约窗口"}
      foot={
        hasRoom ? (
          <SubmitFoot
            submission={submission}
            words="约这一场"
            onSubmit={submit}
            onRenew={draft.renew}
            aside={<Chosen slot={slot} fault={submission.faults.slotId} />}
          />
        ) : null
      }
    >
      <Card>
        <View className="row">
          <Tile icon={resourceIcon(resource)} hue="book" />
          <View className="grow">
            <View className="t-head">{resource.name}</View>
            <View className="t-sub">
              {resource.place}
              <Dot />
              {resource.kind === "room" ? `坐 ${resource.seats} 人` : fortnight.community.name}
              <Dot />
              不收费
            </View>
          </View>
          <View className="link" onClick={() => replace("resources")}>
            换一个
          </View>
        </View>
      </Card>
      <SignInNote />
      <View className="row row--between" style="padding:0 4px">
        <View className="t-head">{dateWords(fortnight.days[0]?.date ?? "")}起</View>
        <View className="t-sub">能约到 {dateWords(fortnight.bookableUntil)}</View>
      </View>
      <Calendar days={fortnight.days} chosen={day?.date} onChoose={setDate} />
      {day && hasRoom ? (
        <>
          <View className="t-head" style="padding:0 4px">
            {dateWords(day.date)} {weekdayWords(day.date)}
          </View>
          <DaySlots slots={day.slots} chosen={slot?.id} onChoose={choose} />
          {slot ? <LongTextField label="用来做什么" optional value={note} onChange={setNote} maxLength={200} /> : null}
        </>
      ) : null}
      {day && !hasRoom ? (
        <WhyNone day={day} days={fortnight.days} onChoose={choose}>
          <Button kind="outline" icon="phone" onTap={() => open("call")}>
            问问还有没有别的办法
          </Button>
        </WhyNone>
      ) : null}
    </Screen>
  );
}

function Chosen({ slot, fault }: { slot: Slot | undefined; fault: string | undefined }) {
  if (!slot)
    return <View className={`bottom-bar__words ${fault ? "t-sub t-late" : "t-sub"}`}>{fault ?? "点一个时间"}</View>;
  return (
    <View className="bottom-bar__words">
      <View className="t-row t-strong">
        {weekdayWords(dayOf(slot.startsAt))} {timeWords(slot.startsAt)}–{timeWords(slot.endsAt)}
      </View>
      <View className="t-note">来不了可以撤回，让给别人</View>
    </View>
  );
}
