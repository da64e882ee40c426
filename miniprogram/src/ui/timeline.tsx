import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export interface Moment {
  id: string;
  title: string;
  text?: string | null;
  note: ReactNode;
  more?: ReactNode;
}

/** Newest first; the first is where things stand now, unless all is over. */
export function Timeline({ moments, isOver }: { moments: Moment[]; isOver: boolean }) {
  return (
    <View className="timeline">
      {moments.map((moment, place) => (
        <View key={moment.id} className={`moment ${place === moments.length - 1 ? "moment--last" : ""}`}>
          <View className="moment__rail">
            <View className={`moment__node ${place === 0 && !isOver ? "moment__node--now" : ""}`}>
              {place === 0 && !isOver ? null : <Icon name="tick" size={14} />}
            </View>
            {place < moments.length - 1 ? (
              <View className={`moment__line ${place === 0 && !isOver ? "moment__line--fresh" : ""}`} />
            ) : null}
          </View>
          <View className="moment__text">
            <View className={`t-row ${place === 0 && !isOver ? "t-brand t-strong" : ""}`}>{moment.title}</View>
            {moment.text ? <View className="t-sub lines">{moment.text}</View> : null}
            <View className="t-note">{moment.note}</View>
            {moment.more}
          </View>
        </View>
      ))}
    </View>
  );
}
