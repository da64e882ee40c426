import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { openStates, type RequestState, stateNames } from "../../../../contract/lifecycle.js";
import {
  changeTemplate,
  removeTemplate,
  saveTemplate,
  type Template,
  type TemplateContent,
  templateFields,
} from "../../../../contract/templates.js";
import { useChange } from "../../platform/change.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Pick, Tick } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useDraft } from "../drafts.js";
import { itemsQuery } from "../filters/choices.js";
import { templatesKey } from "./queries.js";

const blank: TemplateContent = { name: "", text: "", itemCode: null, state: null, shared: false };
const states = [...openStates, "booked", "resolved"] as const;

/** Writes a reply or changes one. Its fields are put in where the cursor stands. */
export function TemplateDialog({ template, onClose }: { template: Template | null; onClose: () => void }) {
  const begun = template ? contentOf(template) : blank;
  const [content, setContent] = useDraft<TemplateContent>(`template ${template?.id ?? "new"}`, begun);
  const [removing, setRemoving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { data: items } = useQuery(itemsQuery);
  const save = useChange(templatesKey, async (body: TemplateContent) => {
    if (template) return hall(changeTemplate, { params: { id: template.id }, body });
    return carryOut(`template ${JSON.stringify(body)}`, body, (kept, key) =>
      hall(saveTemplate, { body: kept }, { key }),
    );
  });
  const remove = useChange(templatesKey, (id: string) => hall(removeTemplate, { params: { id } }));
  const set = (change: Partial<TemplateContent>) => setContent({ ...content, ...change });

  function putIn(name: string) {
    const at = field.current?.selectionStart ?? content.text.length;
    const until = field.current?.selectionEnd ?? at;
    const text = `${content.text.slice(0, at)}{${name}}${content.text.slice(until)}`;
    set({ text });
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at + name.length + 2, at + name.length + 2);
    });
  }

  function done(words: string) {
    setContent(begun);
    say(words);
    onClose();
  }

  return (
    <DialogForm
      title={template ? "改常用回复" : "写一条常用回复"}
      yes="存好"
      no="不存了"
      width={640}
      busy={save.isPending}
      error={save.error ?? remove.error}
      onClose={onClose}
      onSubmit={() => save.mutate(content, { onSuccess: () => done(`存好了：${content.name.trim()}`) })}
    >
      <Line
        label="叫什么"
        value={content.name}
        maxLength={30}
        data-first={!template || undefined}
        onChange={(name) => set({ name })}
      />
      <div className="template-when">
        <Pick
          label="哪件事用"
          value={content.itemCode ?? ""}
          options={[["", "所有事项"], ...(items?.items ?? []).map(({ code, title }) => [code, title] as const)]}
          onChange={(code) => set({ itemCode: code || null })}
        />
        <Pick
          label="到哪一步用"
          value={content.state ?? ""}
          options={[["", "哪一步都行"], ...states.map((one) => [one, stateNames[one]] as const)]}
          onChange={(state) => set({ state: (state || null) as RequestState | null })}
        />
      </div>
      <div className="field">
        <label htmlFor="template-text">写给居民的话</label>
        <textarea
          id="template-text"
          ref={field}
          className="field-input"
          rows={6}
          maxLength={2000}
          value={content.text}
          onChange={({ target }) => set({ text: target.value })}
        />
        <fieldset className="template-fields">
          <legend className="hidden-words">放进去的项，发的时候按这一件填好</legend>
          {Object.entries(templateFields).map(([name, words]) => (
            <button key={name} type="button" className="choice" title={words} onClick={() => putIn(name)}>
              {`{${name}}`}
            </button>
          ))}
        </fieldset>
      </div>
      <Tick words="本社区的同事都能用" on={content.shared} onChange={(shared) => set({ shared })} />
      {template && (
        <div className="template-remove">
          {removing ? (
            <>
              <span>删掉“{template.name}”？</span>
              <Button look="quiet" onClick={() => setRemoving(false)}>
                不删
              </Button>
              <Button
                look="danger"
                busy={remove.isPending && "在删…"}
                onClick={() => remove.mutate(template.id, { onSuccess: () => done("删掉了") })}
              >
                删掉
              </Button>
            </>
          ) : (
            <button type="button" className="link-button" onClick={() => setRemoving(true)}>
              删掉这一条
            </button>
          )}
        </div>
      )}
    </DialogForm>
  );
}

function contentOf({ name, text, itemCode, state, shared }: Template): TemplateContent {
  return { name, text, itemCode, state, shared };
}
