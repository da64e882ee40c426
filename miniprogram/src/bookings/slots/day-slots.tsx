import { View } from "@tarojs/components";
import type { Slot } from "../../../../contract/bookings.js";
import { timeWords } from "../../platform/clock";
import { control } from "../../ui/control";
import { Icon } from "../../ui/icon";
import { isOpen } from "../openings";

interface DaySlotsProps {
  slots: Slot[];
  chosen: string | undefined;
  /** When the booking that is being moved starts: its own time is shown, and not offered again. */
  heldFrom: string | undefined;
  onChoose: (slot: Slot) => void;
}

/** The times of one day; one that is gone says why. */
export function DaySlots({ slots, chosen, heldFrom, onChoose }: DaySlotsProps) {
  return (
    <View className="stack">
      {slots.map((slot) => {
        const times = `${timeWords(slot.startsAt)}–${timeWords(slot.endsAt)}`;
        const held = slot.startsAt === heldFrom;
        if (held || !isOpen(slot)) {
          return (
            <View key={slot.id} className="time time--gone">
              <View className="grow">{times}</View>
              <View className="t-sub">{held ? "您现在约的就是这一场" : slot.reason || "约满了"}</View>
            </View>
          );
        }
        const on = slot.id === chosen;
        return (
          <View
            key={slot.id}
            className={`time ${on ? "time--on" : ""}`}
            {...control({ role: "radio", on, label: `${times}，余 ${slot.free}`, onTap: () => onChoose(slot) })}
          >
            <View className="grow">{times}</View>
            {on ? (
              <View className="row t-brand t-row t-strong" style="gap:6px">
                <Icon name="tick" size={18} />
                选好了
              </View>
            ) : (
              <View className="t-sub t-brand">余 {slot.free}</View>
            )}
          </View>
        );
      })}
    </View>
  );
}
