import { View } from "@tarojs/components";
import { useEffect, useRef, useState } from "react";
import type { Slot } from "../../../../contract/bookings.js";
import { dateWords, dayOf, timeWords, weekdayWords } from "../../platform/clock";
import { useDraft } from "../../platform/drafts";
import { usePageQuery } from "../../platform/page-query";
import { showReceipt } from "../../platform/receipts";
import { back, open, replace } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { askForProgressMessage, prepareSubscription } from "../../platform/subscription";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { control } from "../../ui/control";
import { Dot } from "../../ui/dot";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { Segments } from "../../ui/segments";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { LongTextField } from "../../ui/text-field";
import { Tile } from "../../ui/tile";
import { Calendar } from "../calendar";
import { firstOpenDay, isOpen } from "../openings";
import { resourceIcon } from "../resource-look";
import { bookSlot, type Fortnight, moveBooking, useFortnight, useMyBooking } from "../use-bookings";
import { DaySlots } from "./day-slots";
import { Month } from "./month";
import { WhyNone } from "./why-none";
import "../bookings.scss";

type Look = "weeks" | "month";

export default function SlotsPage() {
  const moving = usePageQuery("move");
  const matter = usePageQuery("matter");
  const [from, setFrom] = useState<string>();
  const fortnight = useFortnight(usePageQuery("resource"), from);
  // While other weeks are on their way the page stays as it is, where the finger was.
  const shown = useRef(fortnight.value);
  shown.current = fortnight.value ?? shown.current;
  if (shown.current)
    return (
      <Booking
        fortnight={shown.current}
        moving={moving}
        matter={matter}
        from={from}
        onFrom={setFrom}
        onStale={fortnight.reload}
      />
    );
  return (
    <Screen title="预约">
      <LoadedPart loaded={fortnight}>{() => null}</LoadedPart>
    </Screen>
  );
}

interface BookingProps {
  fortnight: Fortnight;
  /** The booking that gets another time; empty for a new one. */
  moving: string;
  /** What one was asked to choose a time for, such as an interview; empty otherwise. */
  matter: string;
  /** The first of the days shown, where they are not the next two weeks. */
  from: string | undefined;
  onFrom: (from: string | undefined) => void;
  onStale: () => void;
}

/** Day, then time, then one tap. The intention is the slot: each has a key of its own. */
function Booking({ fortnight, moving, matter, from, onFrom, onStale }: BookingProps) {
  const [date, setDate] = useState<string>();
  const [look, setLook] = useState<Look>("weeks");
  const [slotId, setSlotId] = useState("");
  const [note, setNote] = useState("");
  const submission = useSubmission();
  const { resource } = fortnight;
  const [accepted, setAccepted] = useState(false);
  const heldFrom = useMyBooking(moving).value?.startsAt;
  const draft = useDraft(`book:${moving}${matter}:${slotId}:${accepted}`, {});
  useEffect(prepareSubscription, []);
  const day = fortnight.days.find((one) => one.date === date) ?? (date ? undefined : firstOpenDay(fortnight.days));
  const slot = day?.slots.find((one) => one.id === slotId && isOpen(one));

  async function submit() {
    if (!slot) {
      submission.setFaults({ slotId: "请先点一个有空的时间。" });
      return;
    }
    if (moving) return move(slot);
    if (resource.terms && !accepted) {
      submission.setFaults({ accepted: "请先看一遍规定，再点同意。" });
      return;
    }
    const asked = askForProgressMessage();
    const receipt = await submission.send(() =>
      bookSlot({ slotId: slot.id, note, accepted, ...(matter ? { matterId: matter } : {}) }, draft.keyToSend()),
    );
    await asked;
    if (!receipt) {
      // Taken in the meantime: the numbers on this page are old.
      onStale();
      return;
    }
    draft.done();
    showReceipt({ ...receipt, isBooking: true });
  }

  /** The old time is given up only when the new one is held: a no leaves everything as it was. */
  async function move(next: Slot) {
    const moved = await submission.send(() => moveBooking(moving, next.id, draft.keyToSend()));
    if (!moved) return onStale();
    draft.done();
    toast("时间改好了");
    back();
  }

  function choose(next: Slot) {
    setDate(dayOf(next.startsAt));
    setSlotId(next.id);
    submission.setFaults({});
  }

  const hasRoom = day?.slots.some(isOpen) ?? false;
  return (
    <Screen
      title={moving ? "改时间" : matter ? "选面试时间" : titleOf(resource.kind)}
      speech={matter ? "选面试时间。先点一个日子，再点一个时间，最后点约这一场。" : undefined}
      foot={
        hasRoom ? (
          <SubmitFoot
            submission={submission}
            words={moving ? "改到这一场" : "约这一场"}
            onSubmit={submit}
            onRenew={draft.renew}
            aside={<Chosen slot={slot} fault={submission.faults.slotId} />}
          />
        ) : null
      }
    >
      <Card>
        <View className="row row--aside">
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
          {matter ? null : (
            <View className="link" onClick={() => replace("resources")}>
              换一个
            </View>
          )}
        </View>
      </Card>
      <SignInNote />
      <Segments
        options={[
          { value: "weeks", words: "最近两周" },
          { value: "month", words: "整个月" },
        ]}
        value={look}
        onChange={setLook}
      />
      {look === "month" ? (
        <Month
          resourceId={resource.id}
          chosen={date ?? day?.date ?? ""}
          until={fortnight.bookableUntil}
          onChoose={(next) => {
            setDate(next);
            if (!fortnight.days.some((one) => one.date === next)) onFrom(next);
          }}
        />
      ) : (
        <>
          <View className="row row--between" style="padding:0 4px">
            <View className="t-head">{dateWords(fortnight.days[0]?.date ?? "")}起</View>
            <View className="t-sub">能约到 {dateWords(fortnight.bookableUntil)}</View>
          </View>
          <Calendar days={fortnight.days} chosen={day?.date} onChoose={setDate} />
          <Paging
            fortnight={fortnight}
            from={from}
            onFrom={(next) => {
              setDate(undefined);
              onFrom(next);
            }}
          />
        </>
      )}
      {day && hasRoom ? (
        <>
          <View className="t-head" style="padding:0 4px">
            {dateWords(day.date)} {weekdayWords(day.date)}
          </View>
          <DaySlots slots={day.slots} chosen={slot?.id} heldFrom={heldFrom} onChoose={choose} />
          {slot && !moving && resource.materials.length > 0 ? (
            <View className="t-sub" style="padding:0 4px">
              请带上：{resource.materials.join("、")}
            </View>
          ) : null}
          {slot && !moving && resource.terms ? (
            <Card title="规定">
              <View className="stack">
                <View className="t-sub">{resource.terms}</View>
                <CheckRow on={accepted} label="我看过，同意" onTap={() => setAccepted(!accepted)}>
                  <View className="t-row">我看过，同意</View>
                </CheckRow>
                {submission.faults.accepted ? <View className="field__fault">{submission.faults.accepted}</View> : null}
              </View>
            </Card>
          ) : null}
          {slot && !moving && !matter ? (
            <LongTextField label="用来做什么" optional value={note} onChange={setNote} maxLength={200} />
          ) : null}
        </>
      ) : null}
      {day && !hasRoom ? (
        <WhyNone resourceId={resource.id} day={day} days={fortnight.days} onChoose={choose}>
          <Button kind="outline" icon="phone" onTap={() => open("call")}>
            问问还有没有别的办法
          </Button>
        </WhyNone>
      ) : null}
    </Screen>
  );
}

/** Rooms that are open longer than two weeks are turned over like a calendar. */
function Paging({ fortnight, from, onFrom }: Pick<BookingProps, "fortnight" | "from" | "onFrom">) {
  const last = fortnight.days.at(-1)?.date ?? "";
  const more = last < fortnight.bookableUntil;
  return (
    <View className="row row--between" style="padding:0 4px">
      {from ? (
        <View className="link" {...control({ onTap: () => onFrom(undefined) })}>
          回到最近两周
        </View>
      ) : (
        <View className="t-note">{more ? "" : fortnight.laterWords}</View>
      )}
      {more ? (
        <View className="link" {...control({ onTap: () => onFrom(dayAfter(last)) })}>
          再往后看
        </View>
      ) : null}
    </View>
  );
}

function titleOf(kind: Fortnight["resource"]["kind"]): string {
  const titles = { room: "预约场地", service: "预约窗口", officer: "预约面谈", visit: "预约上门", session: "报名小组" };
  return titles[kind];
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
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
