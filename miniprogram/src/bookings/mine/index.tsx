import { View } from "@tarojs/components";
import Taro, { useShareAppMessage } from "@tarojs/taro";
import { useState } from "react";
import type { MyBooking } from "../../../../contract/bookings.js";
import { dateWords, dayOf, timeWords, weekdayWords } from "../../platform/clock";
import { hasMap, showPlace } from "../../platform/map";
import { usePageQuery } from "../../platform/page-query";
import { open, routes } from "../../platform/routes";
import { BottomBar } from "../../ui/bottom-bar";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Dot } from "../../ui/dot";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SubmitError } from "../../ui/submit-error";
import { TicketCard } from "../../ui/ticket-card";
import { Tile } from "../../ui/tile";
import { keepInCalendar, shareWords } from "../calendar-entry";
import { resourceIcon } from "../resource-look";
import { useMyBooking } from "../use-bookings";
import { useGiveUp } from "./give-up";
import "../bookings.scss";

/** One booking: when and where, what to bring, the number in the line, and what may be changed. */
export default function MyBookingPage() {
  const number = usePageQuery("number");
  const booking = useMyBooking(number);
  const value = booking.value;
  useShareAppMessage(() => ({
    title: value ? `${value.resource.name} ${whenOf(value)}` : "预约",
    path: `${routes.slots}?resource=${value?.resource.id ?? ""}`,
  }));
  return (
    <Screen
      title="我的预约"
      speech={
        value ? `${value.resource.name}，${value.stateWords}。${whenOf(value)}，${value.resource.place}` : undefined
      }
      foot={value ? <Foot booking={value} onGivenUp={booking.reload} /> : null}
    >
      <LoadedPart loaded={booking} cards={3}>
        {(one) => (
          <>
            {one.ticket ? <TicketCard ticket={one.ticket} onReload={booking.reload} /> : null}
            <When booking={one} />
            <Bring booking={one} />
            <Keep booking={one} />
            <View className="t-note" style="padding:0 4px">
              办件号 {one.number}
            </View>
          </>
        )}
      </LoadedPart>
    </Screen>
  );
}

function When({ booking }: { booking: MyBooking }) {
  const { resource, community } = booking;
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <Tile icon={resourceIcon(resource)} hue="book" />
          <View className="grow">
            <View className="t-head">{resource.name}</View>
            <View className="t-sub">{booking.stateWords}</View>
          </View>
        </View>
        <View className="t-status">{whenOf(booking)}</View>
        <View className="t-sub">
          {community.name}
          <Dot />
          {resource.place}
          <Dot />
          {community.address}
        </View>
      </View>
    </Card>
  );
}

function Bring({ booking }: { booking: MyBooking }) {
  const { materials, terms } = booking.resource;
  if (materials.length === 0 && !terms) return null;
  return (
    <Card title={materials.length > 0 ? "请带上" : "规定"}>
      <View className="stack">
        {materials.map((name) => (
          <View key={name} className="row t-row">
            <Icon name="doc" size={18} />
            {name}
          </View>
        ))}
        {terms ? <View className="t-sub">{terms}</View> : null}
      </View>
    </Card>
  );
}

function Keep({ booking }: { booking: MyBooking }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await Taro.setClipboardData({ data: shareWords(booking, whenOf(booking)) });
    setCopied(true);
  }
  return (
    <Card className="card--flush">
      <ListRow first title="加进手机日历" note="改了时间，日历也会跟着改" onTap={() => keepInCalendar(booking)} />
      <ListRow
        title="发给家里人"
        note={copied ? "复制好了，去微信里粘贴" : "时间、地方一起发过去"}
        onTap={() => void copy()}
      />
      {hasMap ? (
        <ListRow
          title="怎么走"
          note={booking.community.address}
          onTap={() => showPlace(booking.community.point, booking.resource.place, booking.community.address)}
        />
      ) : null}
      <ListRow title="看这件事的经过" onTap={() => open("request", { number: booking.number })} />
    </Card>
  );
}

function Foot({ booking, onGivenUp }: { booking: MyBooking; onGivenUp: () => void }) {
  const { number, resource } = booking;
  const giveUp = useGiveUp(number, onGivenUp);
  if (!booking.canChange && !booking.canCheckIn) return null;
  // Where the desk must agree, another time is asked for anew.
  const movable = booking.canChange && !resource.approval;
  return (
    <>
      <BottomBar fault={<SubmitError error={giveUp.error} />}>
        {booking.canChange && !booking.canCheckIn ? giveUp.button : null}
        {movable ? <Move number={number} resourceId={resource.id} /> : null}
        {booking.canCheckIn ? (
          <Button wide icon="tick" onTap={() => open("checkIn", { number })}>
            我到了，签到
          </Button>
        ) : null}
      </BottomBar>
      {giveUp.sheet}
    </>
  );
}

function Move({ number, resourceId }: { number: string; resourceId: string }) {
  return (
    <Button kind="outline" icon="calendar" wide onTap={() => open("slots", { resource: resourceId, move: number })}>
      改时间
    </Button>
  );
}

function whenOf({ startsAt, endsAt }: MyBooking): string {
  const day = dayOf(startsAt);
  return `${dateWords(day)} ${weekdayWords(day)} ${timeWords(startsAt)}–${timeWords(endsAt)}`;
}
