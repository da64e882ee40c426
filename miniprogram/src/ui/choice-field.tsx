import { Text, View } from "@tarojs/components";
import { control } from "./control";
import { Field, type FieldProps } from "./field";
import { Icon, type IconName } from "./icon";

interface ChoiceProps<T extends string> extends FieldProps {
  options: readonly T[];
  value: T | "";
  onChange: (value: T) => void;
}

/** One of several, all in sight. */
export function ChoiceField<T extends string>({ options, value, onChange, ...field }: ChoiceProps<T>) {
  return (
    <Field {...field}>
      <View className="chips">
        {options.map((option) => (
          <Chip key={option} on={option === value} role="radio" onTap={() => onChange(option)}>
            {option}
          </Chip>
        ))}
      </View>
    </Field>
  );
}

interface ManyProps<T extends string> extends FieldProps {
  options: readonly T[];
  value: readonly T[];
  onChange: (value: T[]) => void;
}

/** Any of several. */
export function ManyField<T extends string>({ options, value, onChange, ...field }: ManyProps<T>) {
  return (
    <Field {...field}>
      <View className="chips">
        {options.map((option) => (
          <Chip key={option} on={value.includes(option)} role="checkbox" onTap={() => onChange(toggled(value, option))}>
            {option}
          </Chip>
        ))}
      </View>
    </Field>
  );
}

interface TilesProps<T extends string> extends FieldProps {
  options: readonly { value: T; words: string; icon: IconName }[];
  value: T | "";
  onChange: (value: T) => void;
}

/** One of several, each with a drawing. */
export function TilesField<T extends string>({ options, value, onChange, ...field }: TilesProps<T>) {
  return (
    <Field {...field}>
      <View className="tile-choices">
        {options.map((option) => {
          const on = option.value === value;
          return (
            <View
              key={option.value}
              className={`tile-choice ${on ? "tile-choice--on" : ""}`}
              {...control({ role: "radio", on, label: option.words, onTap: () => onChange(option.value) })}
            >
              <Icon name={option.icon} />
              <Text>{option.words}</Text>
              {on ? (
                <View className="tile-choice__tick">
                  <Icon name="tick" size={14} />
                </View>
              ) : null}
            </View>
          );
        })}
      </View>
    </Field>
  );
}

interface ChipProps {
  on: boolean;
  role: "radio" | "checkbox";
  onTap: () => void;
  children: string;
}

export function Chip({ on, role, onTap, children }: ChipProps) {
  return (
    <View className={`chip ${on ? "chip--on" : ""}`} {...control({ role, on, label: children, onTap })}>
      {on ? <Icon name="tick" size={16} /> : null}
      <Text>{children}</Text>
    </View>
  );
}

export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
