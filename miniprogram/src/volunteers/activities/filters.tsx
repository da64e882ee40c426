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

const kinds: readonly ActivityKind[] = ["service", "culture", "lecture", "sport", "drill"];
const anySkill = "都行";

/** What kind, for which skill, on which day. What is chosen is taken back by a second tap. */
export function Filters({ wish, withDay, onChange }: FiltersProps) {
  const { kind, skill, day } = wish;
  const skills = [anySkill, ...volunteerSkills];
  const put = <K extends keyof Wish>(name: K, value: Wish[K]) => {
    const { [name]: _, ...rest } = wish;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <View className="chips">
      {kinds.map((one) => (
        <Chip key={one} role="checkbox" on={one === kind} onTap={() => put("kind", one === kind ? undefined : one)}>
          {activityKinds[one]}
        </Chip>
      ))}
      <Picker
        mode="selector"
        range={skills}
        value={skill ? skills.indexOf(skill) : 0}
        aria-label="按会什么找"
        onChange={({ detail }) => put("skill", volunteerSkills[Number(detail.value) - 1])}
      >
        <View className={`chip ${skill ? "chip--on" : ""}`}>
          {skill ?? "我会的"}
          <Icon name="down" size={16} />
        </View>
      </Picker>
      {withDay ? (
        day ? (
          <Chip role="checkbox" on onTap={() => put("day", undefined)}>
            {dateWords(day)}
          </Chip>
        ) : (
          <Picker
            mode="date"
            value={dayOf(Date.now())}
            start={dayOf(Date.now())}
            aria-label="选日子"
            onChange={({ detail }) => put("day", detail.value)}
          >
            <View className="chip">
              选日子
              <Icon name="calendar" size={16} />
            </View>
          </Picker>
        )
      ) : null}
    </View>
  );
}
