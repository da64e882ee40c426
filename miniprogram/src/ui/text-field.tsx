import { Input, Textarea, View } from "@tarojs/components";
import { useState } from "react";
import { fieldName } from "./control";
import { DictateButton } from "./dictate-button";
import { Field, type FieldProps } from "./field";

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  kind?: "text" | "number" | "idcard" | "digit" | "tel";
  maxLength?: number;
  placeholder?: string;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, kind = "text", maxLength = 500, placeholder, ...field } = props;
  const [focused, setFocused] = useState(false);
  return (
    <Field {...field}>
      <View className={boxClass(field.fault, focused)}>
        <Input
          className="box__input"
          value={value}
          type={kind as "text"}
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass="box__placeholder"
          {...fieldName(field.label)}
          onInput={(event) => onChange(event.detail.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
      </View>
    </Field>
  );
}

interface LongTextProps extends Omit<TextFieldProps, "kind"> {
  /** What stands below the words, e.g. 写几句就行，后面还能补 */
  foot?: string;
}

export function LongTextField(props: LongTextProps) {
  const { value, onChange, maxLength = 2000, placeholder, foot, ...field } = props;
  const [focused, setFocused] = useState(false);
  return (
    <Field {...field}>
      <View className={`${boxClass(field.fault, focused)} box--area`}>
        <Textarea
          className="box__area"
          value={value}
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass="box__placeholder"
          autoHeight
          showConfirmBar={false}
          {...fieldName(field.label)}
          onInput={(event) => onChange(event.detail.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
        <View className="box__foot t-note">
          <View>
            {foot ?? ""}
            <DictateButton onHeard={(heard) => onChange(`${value}${heard}`.slice(0, maxLength))} />
          </View>
          {value.length > maxLength * 0.8 ? (
            <View>
              {value.length} / {maxLength}
            </View>
          ) : null}
        </View>
      </View>
    </Field>
  );
}

function boxClass(fault: string | undefined, focused: boolean): string {
  return `box ${fault ? "box--fault" : focused ? "box--focus" : ""}`;
}
