import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { control } from "./control";
import { Icon } from "./icon";

interface ListRowProps {
  title: string;
  note?: ReactNode;
  lead?: ReactNode;
  aside?: ReactNode;
  first?: boolean;
  /** It is one of several to pick from and opens no page: then it has no chevron. */
  picks?: boolean;
  onTap?: () => void;
}

export function ListRow({ title, note, lead, aside, first, picks, onTap }: ListRowProps) {
  const opens = onTap && !picks;
  return (
    <View className={`list-row ${first ? "list-row--first" : ""}`} {...(onTap ? control({ onTap }) : {})}>
      {lead}
      <View className="grow">
        <View className="t-row">{title}</View>
        {note ? <View className="t-note">{note}</View> : null}
      </View>
      {aside || opens ? (
        <View className="row list-row__end">
          {aside}
          {opens ? <Icon name="next" size={18} className="list-row__chevron" /> : null}
        </View>
      ) : null}
    </View>
  );
}
