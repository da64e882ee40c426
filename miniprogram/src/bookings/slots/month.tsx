import { View } from "@tarojs/components";
import { useState } from "react";
import { dayOf } from "../../platform/clock";
import { control } from "../../ui/control";
import { LoadedPart } from "../../ui/loaded-part";
import { Calendar } from "../calendar";
import { useMonth } from "../use-bookings";

interface MonthProps {
  resourceId: string;
  chosen: string;
  /** The last day that may be booked: no month after it is turned to. */
  until: string;
  onChoose: (date: string) => void;
}

/** A whole month, to see which days have places; the times of a day are shown once it is tapped. */
export function Month({ resourceId, chosen, until, onChoose }: MonthProps) {
  const [month, setMonth] = useState(chosen.slice(0, 7));
  const loaded = useMonth(resourceId, month);
  const earlier = month > dayOf(Date.now()).slice(0, 7);
  const later = month < until.slice(0, 7);
  return (
    <View className="stack">
      <View className="row row--between" style="padding:0 4px">
        <Turn words="上个月" on={earlier} onTap={() => setMonth(turned(month, -1))} />
        <View className="t-head" aria-live="polite">
          {Number(month.slice(0, 4))}年{Number(month.slice(5))}月
        </View>
        <Turn words="下个月" on={later} onTap={() => setMonth(turned(month, 1))} />
      </View>
      <LoadedPart loaded={loaded} cards={1}>
        {({ days }) => <Calendar days={days} chosen={chosen} onChoose={onChoose} />}
      </LoadedPart>
    </View>
  );
}

/** Where there is no month to turn to, the word stays in its place, so that the title does not jump. */
function Turn({ words, on, onTap }: { words: string; on: boolean; onTap: () => void }) {
  if (!on) return <View className="t-note">{words}</View>;
  return (
    <View className="link" {...control({ onTap })}>
      {words}
    </View>
  );
}

/** 2026-12 and 1 is 2027-01. */
export function turned(month: string, by: 1 | -1): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
