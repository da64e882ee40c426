import { X } from "lucide-react";
import { type AgreementStep, sideNames } from "../../../../contract/dispute-file.js";
import { Button } from "../../ui/button.js";
import { Line, Pick } from "../../ui/fields.js";

/** A step as it is being typed; `key` keeps its row while others come and go. */
export interface StepDraft {
  key: number;
  who: AgreementStep["who"];
  what: string;
  dueOn: string;
}

export function emptyStep(key: number): StepDraft {
  return { key, who: "respondent", what: "", dueOn: "" };
}

export const stepsBody = (steps: readonly StepDraft[]) => steps.map(({ who, what, dueOn }) => ({ who, what, dueOn }));

/** 履行的方式和期限: who does what until when, a row each (人民调解法 29). */
export function StepsField({ value, onChange }: { value: StepDraft[]; onChange: (value: StepDraft[]) => void }) {
  const change = (key: number, part: Partial<StepDraft>) =>
    onChange(value.map((step) => (step.key === key ? { ...step, ...part } : step)));
  return (
    <fieldset className="field dispute-steps">
      <legend className="field-label">谁做什么，到哪天</legend>
      {value.map((step, place) => (
        <div key={step.key} className="dispute-step">
          <Pick
            label={`第 ${place + 1} 步，谁`}
            value={step.who}
            options={Object.entries(sideNames)}
            onChange={(who) => change(step.key, { who: who as StepDraft["who"] })}
          />
          <Line label="做什么" value={step.what} maxLength={200} onChange={(what) => change(step.key, { what })} />
          <Line label="到哪天" type="date" value={step.dueOn} onChange={(dueOn) => change(step.key, { dueOn })} />
          {value.length > 1 && (
            <button
              type="button"
              className="icon-button"
              aria-label={`去掉第 ${place + 1} 步`}
              onClick={() => onChange(value.filter(({ key }) => key !== step.key))}
            >
              <X className="icon" size={16} aria-hidden="true" />
            </button>
          )}
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...value, emptyStep(Math.max(...value.map(({ key }) => key)) + 1)])}>
          再加一步
        </Button>
      </div>
    </fieldset>
  );
}
