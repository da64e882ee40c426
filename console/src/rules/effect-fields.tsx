import { useId } from "react";
import { type Effect, type ToldPost, toldPostNames } from "../../../contract/rule-text.js";
import type { RuleChoices } from "../../../contract/rules.js";
import { ManyChoices } from "../ui/many-choices.js";

const nobody = { posts: [], staffIds: [] };

interface EffectFieldsProps {
  effect: Effect;
  choices: RuleChoices;
  onChange: (effect: Effect) => void;
}

/** What a rule does: the desk, whom it names, who helps, who is told, by when and how soon. */
export function EffectFields({ effect, choices, onChange }: EffectFieldsProps) {
  const id = useId();
  const told = effect.notify ?? nobody;
  const put = (given: { [Name in keyof Effect]?: Effect[Name] | undefined }) =>
    onChange(withoutEmpty({ ...effect, ...given }));
  const tell = (given: Partial<NonNullable<Effect["notify"]>>) => {
    const notify = { ...told, ...given };
    put({ notify: notify.posts.length || notify.staffIds.length ? notify : undefined });
  };
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-desk`}>派给</label>
        <select id={`${id}-desk`} value={effect.deskCode} onChange={(event) => put({ deskCode: event.target.value })}>
          {!choices.desks.some(({ code }) => code === effect.deskCode) && (
            <option value={effect.deskCode}>{effect.deskCode}（没有了）</option>
          )}
          {choices.desks.map(({ code, name, communities }) => (
            <option key={code} value={code}>
              {name}（{communities.length} 处有人）
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-staff`}>指定谁（可以不选）</label>
        <select
          id={`${id}-staff`}
          value={effect.staffId ?? ""}
          onChange={(event) => put({ staffId: event.target.value || undefined })}
        >
          <option value="">按窗口自己的派法</option>
          {choices.staff.map(({ id, name, communityName }) => (
            <option key={id} value={id}>
              {name}，{communityName}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <span className="field-label">请谁协办（可以不选）</span>
        <ManyChoices
          label="请谁协办"
          options={choices.desks
            .filter(({ code }) => code !== effect.deskCode)
            .map(({ code, name }) => ({ id: code, words: name }))}
          chosen={effect.coDesks ?? []}
          onChange={(coDesks) => put({ coDesks: coDesks.length ? coDesks : undefined })}
        />
      </div>
      <div className="field">
        <span className="field-label">告诉谁（不用他办）</span>
        <ManyChoices
          label="告诉哪些岗位"
          options={Object.entries(toldPostNames).map(([post, words]) => ({ id: post, words }))}
          chosen={told.posts}
          onChange={(posts) => tell({ posts: posts as ToldPost[] })}
        />
        <ManyChoices
          label="告诉哪些人"
          options={choices.staff.map(({ id, name, communityName }) => ({ id, words: `${name}，${communityName}` }))}
          chosen={told.staffIds}
          onChange={(staffIds) => tell({ staffIds })}
        />
      </div>
      <div className="editor-pair">
        <NumberField
          label="几个工作日"
          value={effect.promisedDays}
          hint="不填按事项"
          onChange={(promisedDays) => put({ promisedDays })}
        />
        <NumberField
          label="往前排"
          value={effect.priority}
          hint="0–99，越大越先"
          onChange={(priority) => put({ priority })}
        />
      </div>
    </>
  );
}

/** A field that was emptied is left out, as the contract wants it. */
function withoutEmpty(effect: { [Name in keyof Effect]?: Effect[Name] | undefined }): Effect {
  return Object.fromEntries(Object.entries(effect).filter(([, value]) => value !== undefined)) as Effect;
}

interface NumberFieldProps {
  label: string;
  value: number | undefined;
  hint: string;
  onChange: (value: number | undefined) => void;
}

function NumberField({ label, value, hint, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        value={value ?? ""}
        aria-describedby={`${id}-hint`}
        onChange={(event) =>
          onChange(Number.parseInt(event.target.value.replace(/\D/g, "").slice(0, 2), 10) || undefined)
        }
      />
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
