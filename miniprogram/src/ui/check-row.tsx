import { View } from "@tarojs/components";
import type { PropsWithChildren } from "react";
import { control } from "./control";
import { Icon } from "./icon";

interface CheckRowProps {
  on: boolean;
  onTap: () => void;
  label: string;
  /** One of several, not each for itself. */
  oneOf?: boolean;
}

/** A sentence with a box to tick; the whole row is the target. */
export function CheckRow({ on, onTap, label, oneOf, children }: PropsWithChildren<CheckRowProps>) {
  return (
    <View className="check" {...control({ role: oneOf ? "radio" : "checkbox", on, label, onTap })}>
      <View className={`check__box ${oneOf ? "check__box--round" : ""} ${on ? "check__box--on" : ""}`}>
        {on ? <Icon name="tick" size={18} /> : null}
      </View>
      <View className="grow">{children}</View>
    </View>
  );
}
