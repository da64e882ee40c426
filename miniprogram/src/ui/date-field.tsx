import { Picker, View } from "@tarojs/components";
import { dateWords, weekdayWords } from "../platform/clock";
import { Field, type FieldProps } from "./field";
import { Icon } from "./icon";

interface DateFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

export function DateField({ value, onChange, ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      <Picker mode="date" value={value} onChange={(event) => onChange(event.detail.value)} aria-label={field.label}>
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
