import { Plus, X } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { serviceNames } from "../../../contract/catalogue.js";
import { kindNames } from "../../../contract/lifecycle.js";
import {
  type Conditions,
  channelNames,
  type DayKind,
  dayKindNames,
  type TimeWindow,
  traitNames,
} from "../../../contract/rule-text.js";
import type { RuleChoices } from "../../../contract/rules.js";
import { ManyChoices } from "../ui/many-choices.js";

type Name = keyof Conditions;

const labels: Record<Name, string> = {
  words: "说到",
  items: "办哪件事",
  services: "哪项服务",
  kinds: "哪一类",
  communities: "住在哪里",
  traits: "居民是",
  channels: "从哪里来",
  hours: "什么时间",
  danger: "听得出有危险",
};

/** What a condition starts from when it is added. */
const beginnings: Required<Conditions> = {
  words: [],
  items: [],
  services: [],
  kinds: [],
  communities: [],
  traits: [],
  channels: [],
  hours: { from: 510, to: 1050, days: "working" },
  danger: true,
};

interface ConditionFieldsProps {
  conditions: Conditions;
  choices: RuleChoices;
  onChange: (conditions: Conditions) => void;
}

/** The conditions that a rule has, and buttons for those that it could have. */
export function ConditionFields({ conditions, choices, onChange }: ConditionFieldsProps) {
  const names = Object.keys(labels) as Name[];
  const put = (given: Conditions) => onChange({ ...conditions, ...given });
  const without = (name: Name) => {
    const { [name]: _, ...rest } = conditions;
    onChange(rest);
  };
  const lists = listsOf(choices);

  function fieldOf(name: Name): ReactNode {
    if (name === "danger") return <p className="field-hint">话里有 110、119、120、122 该管的急事。</p>;
    if (name === "hours")
      return <HoursField value={conditions.hours ?? beginnings.hours} onChange={(hours) => put({ hours })} />;
    if (name === "words") return <WordsField value={conditions.words ?? []} onChange={(words) => put({ words })} />;
    return (
      <ManyChoices
        label={labels[name]}
        options={lists[name]}
        chosen={conditions[name] ?? []}
        onChange={(chosen) => put({ [name]: chosen })}
      />
    );
  }

  return (
    <div className="conditions">
      {names
        .filter((name) => conditions[name] !== undefined)
        .map((name) => (
          <fieldset key={name} className="condition">
            <legend>
              {labels[name]}
              <button
                type="button"
                className="icon-button"
                aria-label={`去掉“${labels[name]}”`}
                onClick={() => without(name)}
              >
                <X className="icon" size={14} aria-hidden="true" />
              </button>
            </legend>
            {fieldOf(name)}
          </fieldset>
        ))}
      <div className="condition-more">
        {names
          .filter((name) => conditions[name] === undefined)
          .map((name) => (
            <button
              key={name}
              type="button"
              className="condition-add"
              onClick={() => put({ [name]: beginnings[name] })}
            >
              <Plus className="icon" size={12} aria-hidden="true" />
              {labels[name]}
            </button>
          ))}
      </div>
    </div>
  );
}

function listsOf({ items, communities }: RuleChoices) {
  const named = (names: Record<string, string>) => Object.entries(names).map(([id, words]) => ({ id, words }));
  return {
    items: items.map(({ code, title }) => ({ id: code, words: title })),
    communities: communities.map(({ code, name }) => ({ id: code, words: name })),
    services: named(serviceNames),
    kinds: named(kindNames),
    traits: named(traitNames),
    channels: named(channelNames),
  };
}

/** Words are typed as people write lists: with 、 or a comma between, or one a line. */
function WordsField({ value, onChange }: { value: readonly string[]; onChange: (words: string[]) => void }) {
  const id = useId();
  const [text, setText] = useState(value.join("、"));
  return (
    <>
      <textarea
        id={id}
        rows={2}
        aria-label="说到哪些词"
        placeholder="打架、动手、拿刀"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onChange([...new Set(event.target.value.split(/[、，,；;\n]+/u).map((word) => word.trim()))].filter(Boolean));
        }}
      />
      <p className="field-hint">说到其中一个就算。用顿号隔开。</p>
    </>
  );
}

function HoursField({ value, onChange }: { value: TimeWindow; onChange: (hours: TimeWindow) => void }) {
  return (
    <div className="hours">
      <select
        aria-label="哪些天"
        value={value.days}
        onChange={(event) => onChange({ ...value, days: event.target.value as DayKind })}
      >
        {Object.entries(dayKindNames).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <input
        type="time"
        aria-label="从几点"
        value={clockOf(value.from)}
        onChange={(event) => onChange({ ...value, from: minutesOf(event.target.value) })}
      />
      到
      <input
        type="time"
        aria-label="到几点"
        value={clockOf(value.to)}
        onChange={(event) => onChange({ ...value, to: minutesOf(event.target.value) || 1440 })}
      />
    </div>
  );
}

function clockOf(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}
