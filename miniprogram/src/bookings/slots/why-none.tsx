import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import type { Slot } from "../../../../contract/bookings.js";
import { dayOf, timeWords, weekdayWords } from "../../platform/clock";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { nearestOpenings } from "../openings";
import type { Fortnight } from "../use-bookings";
import { Elsewhere, Wait } from "./when-full";

interface WhyNoneProps {
  resourceId: string;
  day: Fortnight["days"][number];
  days: Fortnight["days"];
  onChoose: (slot: Slot) => void;
  children: ReactNode;
}

/** Why nothing is free on a day, time by time, and the two free times nearest to it. */
export function WhyNone({ resourceId, day, days, onChoose, children }: WhyNoneProps) {
  const nearest = nearestOpenings(days, day.date, 2);
  return (
    <Card title={day.slots.length > 0 ? `${weekdayWords(day.date)}没有空位了` : `${weekdayWords(day.date)}不开`}>
      <View className="stack">
        {day.slots.map((slot) => (
          <View key={slot.id} className="facts__row">
            <View className="t-sub why-none__time">
              {timeWords(slot.startsAt)}–{timeWords(slot.endsAt)}
            </View>
            <View className="t-sub grow">{slot.reason || "已有人约，没有人取消"}</View>
          </View>
        ))}
        {day.slots.length === 0 ? <View className="t-sub">这一天{day.words}，没有人在。</View> : null}
      </View>
      {nearest.length > 0 ? (
        <View className="stack why-none__nearest">
          <View className="t-sub">离这天最近的空位</View>
          <View className="row row--wrap">
            {nearest.map((slot) => (
              <View key={slot.id} className="grow">
                <Button kind="tint" onTap={() => onChoose(slot)}>
                  {`${weekdayWords(dayOf(slot.startsAt))} ${timeWords(slot.startsAt)}`}
                </Button>
              </View>
            ))}
          </View>
        </View>
      ) : (
        <View className="stack why-none__nearest">
          <View className="t-sub">这两周都没有空位了。</View>
          {children}
        </View>
      )}
      <Elsewhere resourceId={resourceId} day={day.date} />
      {day.slots.some((slot) => slot.reason === "约满了") ? <Wait resourceId={resourceId} day={day.date} /> : null}
    </Card>
  );
}
