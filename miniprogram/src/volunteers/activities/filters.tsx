import { Picker, View } from "@tarojs/components";
import { type ActivityKind, activityKinds } from "../../../../contract/activities.js";
import { volunteerSkills } from "../../../../contract/volunteers.js";
import { dateWords, dayOf } from "../../platform/clock";
import { Chip } from "../../ui/choice-field";
import { Icon } from "../../ui/icon";

export interface Wish {
  kind?: ActivityKind;
  skill?: (typeof volunteerSkills)[number];
  day?: string;
}

interface FiltersProps {
  wish: Wish;
  withDay: boolean;
  onChange: (wish: Wish) => void;
}

const kinds = Object.keys(activityKinds) as ActivityKind[];

/** What kind, for which skill, on which day. */
export function Filters({ wish, withDay, onChange }: FiltersProps) {
  const { kind, skill, day } = wish;
  const put = <K extends keyof Wish>(name: K, value: Wish[K]) => {
    const { [name]: _, ...rest } = wish;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <View className="chips">
      <Wheel
        label="什么活动"
        options={kinds.map((one) => activityKinds[one])}
        chosen={kind && activityKinds[kind]}
        onChoose={(place) => put("kind", place === undefined ? undefined : kinds[place])}
      />
      <Wheel
        label="我会的"
        options={volunteerSkills}
        chosen={skill}
        onChoose={(place) => put("skill", place === undefined ? undefined : volunteerSkills[place])}
      />
      {withDay ? <DayChip day={day} onChoose={(next) => put("day", next)} /> : null}
    </View>
  );
}

interface WheelProps {
  label: string;
  options: readonly string[];
  chosen: string | undefined;
  /** The place in the options; undefined is any. */
  onChoose: (place: number | undefined) => void;
}

function Wheel({ label, options, chosen, onChoose }: WheelProps) {
  return (
    <Picker
      mode="selector"
      range={["都行", ...options]}
      value={chosen ? options.indexOf(chosen) + 1 : 0}
      aria-label={label}
      onChange={({ detail }) => onChoose(Number(detail.value) > 0 ? Number(detail.value) - 1 : undefined)}
    >
      <View className={`chip ${chosen ? "chip--on" : ""}`}>
        {chosen ?? label}
        <Icon name="down" size={16} />
      </View>
    </Picker>
  );
}

/** A day that was chosen is given up by a tap. */
function DayChip({ day, onChoose }: { day: string | undefined; onChoose: (day: string | undefined) => void }) {
  if (day) {
    return (
      <Chip role="checkbox" on onTap={() => onChoose(undefined)}>
        {dateWords(day)}
      </Chip>
    );
  }
  const today = dayOf(Date.now());
  return (
    <Picker
      mode="date"
      value={today}
      start={today}
      aria-label="选日子"
      onChange={({ detail }) => onChoose(detail.value)}
    >
      <View className="chip">
        选日子
        <Icon name="calendar" size={16} />
      </View>
    </Picker>
  );
}
