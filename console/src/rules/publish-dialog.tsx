import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { publishRules, type RuleFault, type RulesPage, saveRuleDraft } from "../../../contract/rules.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";
import { Fault } from "../ui/fault.js";
import { Notice } from "../ui/notice.js";
import { say } from "../ui/toast.js";
import { useKept } from "./kept.js";
import { rulesQuery } from "./queries.js";
import type { WorkingSet } from "./working-set.js";

interface PublishDialogProps {
  page: RulesPage;
  set: WorkingSet;
  faults: RuleFault[];
  changes: string[];
  onClose: () => void;
}

/** Publishes the draft, now or at a time. What changes is told before; an error of the set stands in the way. */
export function PublishDialog({ page, set, faults, changes, onClose }: PublishDialogProps) {
  const id = useId();
  const client = useQueryClient();
  const [note, setNote] = useKept("note", "");
  const [at, setAt] = useState("");
  const [tried, setTried] = useState(false);
  const errors = faults.filter(({ level }) => level === "error");
  const warnings = faults.filter(({ level }) => level === "warning");
  const { inForce, newest } = page;

  const publish = useMutation({
    mutationFn: async () => {
      let { revision } = set;
      if (set.unsaved) {
        const saved = await hall(saveRuleDraft, { body: { revision, basedOn: set.basedOn, rules: set.rules } });
        revision = saved.draft.revision;
        client.setQueryData(rulesQuery.queryKey, { ...page, draft: saved.draft });
        set.drop();
      }
      const body = { revision, onTopOf: newest, note: note.trim(), ...(at ? { at: instantOf(at) } : {}) };
      return carryOut(`publish ${JSON.stringify(body)}`, body, (fixed, key) =>
        hall(publishRules, { body: fixed }, { key }),
      );
    },
    onSuccess: (reply) => {
      client.setQueryData(rulesQuery.queryKey, reply);
      setNote("");
      say(at ? `第 ${reply.newest} 版到时候生效` : `第 ${reply.newest} 版生效了`);
      onClose();
    },
    onError: () => void client.invalidateQueries({ queryKey: rulesQuery.queryKey, exact: true }),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (note.trim() && errors.length === 0 && !publish.isPending) publish.mutate();
  }

  return (
    <Dialog title={`发布第 ${newest + 1} 版`} width={560} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        {page.scheduled && <Notice tone="todo">等着生效的第 {page.scheduled.version} 版会被这一版代替。</Notice>}
        {set.isDraft && !set.unsaved && page.draft?.basedOn !== newest && inForce && (
          <Notice tone="todo">
            草稿是照第 {page.draft?.basedOn} 版改的，现在已经是第 {newest} 版。请看看下面的改动对不对。
          </Notice>
        )}
        {errors.length > 0 && (
          <Notice>
            还有 {errors.length} 处要改，改好才能发布：
            <ul className="publish-list">
              {errors.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        )}
        <section aria-label="这一版改了什么">
          <h2 className="field-label">这一版改了什么</h2>
          {changes.length === 0 && <p className="dialog-words">和现在生效的一样，没有改动。</p>}
          <ul className="publish-list">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
        {warnings.length > 0 && (
          <details className="publish-warnings">
            <summary>有 {warnings.length} 处要留意，不挡发布</summary>
            <ul className="publish-list">
              {warnings.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
        <div className="field">
          <label htmlFor={`${id}-note`}>写一句为什么改</label>
          <input
            id={`${id}-note`}
            data-first
            maxLength={200}
            value={note}
            aria-invalid={tried && !note.trim()}
            aria-describedby={`${id}-note-fault`}
            onChange={(event) => setNote(event.target.value)}
          />
          <Fault id={`${id}-note-fault`}>
            {tried && !note.trim() ? "写一句改了什么，同事以后看得懂。" : undefined}
          </Fault>
        </div>
        <div className="field">
          <label htmlFor={`${id}-at`}>什么时候生效</label>
          <input id={`${id}-at`} type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
          <p className="field-hint">{at ? "到这个时间才生效，之前还按现在的派。" : "不填，发布后一秒内全县生效。"}</p>
        </div>
        {publish.error && <Notice>{sentenceOf(publish.error)}</Notice>}
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不发布</Button>
          <Button type="submit" look="filled" busy={publish.isPending && "正在发布…"}>
            {at ? "到时候生效" : "现在生效"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The field's words are Chinese time, wherever the machine stands. */
function instantOf(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString();
}
