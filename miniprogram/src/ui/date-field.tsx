import { Picker, View } from "@tarojs/components";
import { dateWords, weekdayWords } from "../platform/clock";
import { Field, type FieldProps } from "./field";
import { Icon } from "./icon";

interface DateFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Where the wheel stands while nothing is chosen; today would be a long way from a birthday. */
  startAt?: string;
}

export function DateField({ value, onChange, startAt = "", ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      <Picker
        mode="date"
        value={value || startAt}
        onChange={(event) => onChange(event.detail.value)}
        aria-label={field.label}
      >
        <View className={`box ${field.fault ? "box--fault" : ""}`}>
          <View className={`grow ${value ? "" : "box__placeholder"}`}>
            {value ? `${value.slice(0, 4)}年${dateWords(value)} ${weekdayWords(value)}` : "点这里选日期"}
          </View>
          <Icon name="calendar" />
        </View>
      </Picker>
    </Field>
  );
}
