import { View } from "@tarojs/components";
import { dateWords, isoWeekday, weekdayWords } from "../platform/clock";
import { control } from "../ui/control";
import type { Fortnight } from "./use-bookings";

const heads = ["一", "二", "三", "四", "五", "六", "日"];

interface CalendarProps {
  days: readonly Omit<Fortnight["days"][number], "slots">[];
  chosen: string | undefined;
  onChoose: (date: string) => void;
}

/** Days in weeks, Monday first. A full day is struck through and can still be tapped, to learn why. */
export function Calendar({ days, chosen, onChoose }: CalendarProps) {
  const blanks = days[0] ? isoWeekday(days[0].date) - 1 : 0;
  return (
    <View className="card calendar">
      {heads.map((head) => (
        <View key={head} className="calendar__head">
          {head}
        </View>
      ))}
      {Array.from({ length: blanks }, (_, place) => (
        <View key={`blank-${place}`} className="calendar__cell" />
      ))}
      {days.map((day, place) => (
        <View
          key={day.date}
          className="calendar__cell"
          {...control({
            role: "radio",
            on: day.date === chosen,
            label: `${dateWords(day.date)} ${weekdayWords(day.date)}，${day.words}`,
            onTap: () => onChoose(day.date),
          })}
        >
          <View className={`day day--${day.state} ${day.date === chosen ? "day--on" : ""}`}>
            <DayNumber date={day.date} place={place} />
            <View className="day__words">{day.words}</View>
          </View>
        </View>
      ))}
    </View>
  );
}

/** The first of a month says which month it is. */
function DayNumber({ date, place }: { date: string; place: number }) {
  const day = Number(date.slice(8, 10));
  if (day !== 1 || place === 0) return <View className="day__number">{day}</View>;
  return <View className="day__number day__number--month">{Number(date.slice(5, 7))}/1</View>;
}
