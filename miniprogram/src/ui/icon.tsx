import { View } from "@tarojs/components";

export type IconName =
  | "home"
  | "grid"
  | "doc"
  | "bell"
  | "user"
  | "search"
  | "phone"
  | "next"
  | "back"
  | "down"
  | "camera"
  | "pen"
  | "clock"
  | "tick"
  | "warn"
  | "lock"
  | "calendar"
  | "briefcase"
  | "talk"
  | "heart"
  | "undo"
  | "horn"
  | "walk"
  | "plus"
  | "speaker"
  | "fork"
  | "info"
  | "close"
  | "offline"
  | "image"
  | "star"
  | "star-full"
  | "drop"
  | "car"
  | "people"
  | "money"
  | "more"
  | "elder"
  | "shield"
  | "house"
  | "care"
  | "book"
  | "child"
  | "wheelchair"
  | "bag"
  | "cross"
  | "baby"
  | "stamp"
  | "train"
  | "siren"
  | "pin"
  | "letters"
  | "exit"
  | "id";

type Size = 14 | 16 | 18 | 20 | 22 | 24 | 28 | 34;

/** A drawing in the colour of the words beside it; those words say what it means. */
export function Icon({ name, size = 20, className = "" }: { name: IconName; size?: Size; className?: string }) {
  return (
    <View className={`icon icon--${name} ${size === 20 ? "" : `icon--${size}`} ${className}`} aria-hidden="true" />
  );
}
