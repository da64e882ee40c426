import { View } from "@tarojs/components";
import type { PropsWithChildren } from "react";
import { Icon } from "./icon";

export interface FieldProps {
  label: string;
  hint?: string;
  /** How to mend it, shown below. */
  fault?: string;
  optional?: boolean;
}

/** A question with its answer below it: the label is always there, the fault says how to mend it. */
export function Field({ label, hint, fault, optional, children }: PropsWithChildren<FieldProps>) {
  return (
    <View className="field">
      <View>
        <View className="field__label">
          {label}
          {optional ? (
            <View className="field__optional" style="display:inline">
              可以不填
            </View>
          ) : null}
        </View>
        {hint ? <View className="field__hint">{hint}</View> : null}
      </View>
      {children}
      {fault ? (
        <View className="field__fault" aria-live="polite">
          <Icon name="warn" size={18} />
          <View className="grow">{fault}</View>
        </View>
      ) : null}
    </View>
  );
}
