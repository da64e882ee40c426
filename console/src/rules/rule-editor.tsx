import { Trash2, X } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import type { RuleText } from "../../../contract/rule-text.js";
import { effectWords, type RuleNames, ruleParts } from "../../../contract/rule-words.js";
import type { RuleChoices } from "../../../contract/rules.js";
import { Button } from "../ui/button.js";
import { Fault } from "../ui/fault.js";
import { ConditionFields } from "./condition-fields.js";
import { EffectFields } from "./effect-fields.js";

interface RuleEditorProps {
  rule: RuleText;
  isNew: boolean;
  choices: RuleChoices;
  names: RuleNames;
  /** Keeps what is typed, over a reload and an ended session. */
  onDraft: (rule: RuleText) => void;
  onDone: (rule: RuleText) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** Writes one rule: when it holds, where it leads, and what the resident reads. */
export function RuleEditor({ rule, isNew, choices, names, onDraft, onDone, onRemove, onClose }: RuleEditorProps) {
  const id = useId();
  const [tried, setTried] = useState(false);
  const faults = tried ? missingOf(rule) : {};
  const put = (given: Partial<RuleText>) => onDraft({ ...rule, ...given });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const [missing] = Object.keys(missingOf(rule));
    if (missing) document.getElementById(`${id}-${missing}`)?.focus();
    else onDone({ ...rule, name: rule.name.trim(), because: rule.because.trim() });
  }

  return (
    <form className="rule-editor" onSubmit={submit} noValidate>
      <div className="editor-head">
        <h2>{isNew ? "加一条规则" : "改这一条"}</h2>
        <button type="button" className="icon-button" aria-label="先不改" title="先不改" onClick={onClose}>
          <X className="icon" size={16} aria-hidden="true" />
        </button>
      </div>
      <p className="editor-sentence">
        {ruleParts(rule, names).map(({ look, text }, index) =>
          look === "plain" ? (
            <span key={index}>{text}</span>
          ) : (
            <strong key={index} className={look === "desk" ? "rule-desk" : "rule-asked"}>
              {text}
            </strong>
          ),
        )}
        {effectWords(rule.effect, names) && <span>，{effectWords(rule.effect, names)}</span>}
      </p>
      <div className="field">
        <label htmlFor={`${id}-name`}>名字</label>
        <input
          id={`${id}-name`}
          maxLength={80}
          value={rule.name}
          aria-invalid={faults.name !== undefined}
          aria-describedby={`${id}-name-fault`}
          onChange={(event) => put({ name: event.target.value })}
        />
        <Fault id={`${id}-name-fault`}>{faults.name}</Fault>
      </div>
      <div className="field">
        <span className="field-label">什么时候用它（都要合上）</span>
        <ConditionFields
          conditions={rule.conditions}
          choices={choices}
          onChange={(conditions) => put({ conditions })}
        />
      </div>
      <EffectFields effect={rule.effect} choices={choices} onChange={(effect) => put({ effect })} />
      <div className="field">
        <label htmlFor={`${id}-because`}>居民看到的理由</label>
        <textarea
          id={`${id}-because`}
          rows={2}
          maxLength={120}
          placeholder="这项津贴由本社区低保工作站受理"
          value={rule.because}
          aria-invalid={faults.because !== undefined}
          aria-describedby={`${id}-because-hint ${id}-because-fault`}
          onChange={(event) => put({ because: event.target.value })}
        />
        <p className="field-hint" id={`${id}-because-hint`}>
          居民读到：您住曙光社区，{rule.because.trim() || "……"}。
        </p>
        <Fault id={`${id}-because-fault`}>{faults.because}</Fault>
      </div>
      <div className="editor-pair">
        <DateField label="从哪天起" value={rule.validFrom} onChange={(validFrom) => put({ validFrom })} />
        <DateField label="到哪天止" value={rule.validUntil} onChange={(validUntil) => put({ validUntil })} />
      </div>
      <div className="editor-buttons">
        {!isNew && (
          <Button look="quiet" className="editor-remove" onClick={onRemove}>
            <Trash2 className="icon" size={15} aria-hidden="true" />
            去掉
          </Button>
        )}
        <span className="page-head-rest" />
        <Button onClick={onClose}>先不改</Button>
        <Button type="submit" look="filled">
          {isNew ? "放进草稿" : "改好了"}
        </Button>
      </div>
    </form>
  );
}

function missingOf(rule: RuleText): { name?: string; because?: string } {
  return {
    ...(rule.name.trim() ? {} : { name: "给规则起个名字。" }),
    ...(rule.because.trim() ? {} : { because: "写上居民看到的理由。" }),
  };
}

function DateField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value ?? ""} onChange={(event) => onChange(event.target.value || null)} />
    </div>
  );
}
