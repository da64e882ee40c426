import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { type RulesPage, rollBackRules } from "../../../contract/rules.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { useNow } from "../platform/time.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";
import { Notice } from "../ui/notice.js";
import { Tag } from "../ui/tag.js";
import { say } from "../ui/toast.js";
import { momentWords } from "./moment.js";
import { rulesQuery, versionsQuery } from "./queries.js";

/** 历史: every version with its author and what it changed; an earlier one can be put in force anew. */
export function HistoryDialog({ page, onClose }: { page: RulesPage; onClose: () => void }) {
  const { data, error } = useQuery(versionsQuery);
  const [chosen, setChosen] = useState<number | null>(null);
  const now = useNow();
  return (
    <Dialog title="规则的历史" width={640} onClose={onClose}>
      {error && <Notice>{sentenceOf(error)}</Notice>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ol className="versions" tabIndex={0}>
        {data?.versions.map(({ version, publishedAt, author, note, state, count, changes }) => (
          <li key={version}>
            <div className="version-head">
              <strong>第 {version} 版</strong>
              {state === "in_force" && <Tag tone="done">现在用的</Tag>}
              {state === "scheduled" && <Tag tone="brand">还没生效</Tag>}
              <span>
                {momentWords(publishedAt, now)}，{author}，{count} 条
              </span>
              {page.mayEdit && state === "past" && (
                <button type="button" className="link-button" onClick={() => setChosen(version)}>
                  <RotateCcw className="icon" size={13} aria-hidden="true" />
                  退回这一版
                </button>
              )}
            </div>
            <p className="version-note">{note}</p>
            {changes.length > 0 && (
              <details open={changes.length <= 3}>
                <summary>改了 {changes.length} 处</summary>
                <ul className="publish-list">
                  {changes.map((change) => (
                    <li key={change}>{change}</li>
                  ))}
                </ul>
              </details>
            )}
            {chosen === version && (
              <RollBack page={page} version={version} onDone={onClose} onCancel={() => setChosen(null)} />
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

interface RollBackProps {
  page: RulesPage;
  version: number;
  onDone: () => void;
  onCancel: () => void;
}

function RollBack({ page, version, onDone, onCancel }: RollBackProps) {
  const id = useId();
  const client = useQueryClient();
  const [note, setNote] = useState(`退回第 ${version} 版`);
  const restore = useMutation({
    mutationFn: () => {
      const body = { onTopOf: page.newest, note: note.trim() || `退回第 ${version} 版` };
      return carryOut(`restore ${version} ${JSON.stringify(body)}`, body, (fixed, key) =>
        hall(rollBackRules, { params: { version }, body: fixed }, { key }),
      );
    },
    onSuccess: (reply) => {
      client.setQueryData(rulesQuery.queryKey, reply);
      say(`第 ${version} 版的规则又生效了`);
      onDone();
    },
    onError: () => void client.invalidateQueries({ queryKey: rulesQuery.queryKey, exact: true }),
  });
  return (
    <form
      className="roll-back"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!restore.isPending) restore.mutate();
      }}
    >
      <label htmlFor={id}>为什么退回</label>
      <input id={id} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
      <div className="dialog-buttons">
        <Button onClick={onCancel}>先不退</Button>
        <Button type="submit" look="filled" busy={restore.isPending && "正在退…"}>
          退回，发成第 {page.newest + 1} 版
        </Button>
      </div>
      {restore.error && <Notice>{sentenceOf(restore.error)}</Notice>}
    </form>
  );
}
