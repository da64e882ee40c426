import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FlaskConical, PencilLine, Undo2 } from "lucide-react";
import { HallError } from "../../../contract/client.js";
import { discardRuleDraft, type RulesPage } from "../../../contract/rules.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { useNow } from "../platform/time.js";
import { Button } from "../ui/button.js";
import { Notice } from "../ui/notice.js";
import { say } from "../ui/toast.js";
import { momentWords } from "./moment.js";
import { rulesQuery } from "./queries.js";
import { useSave } from "./save.js";
import type { WorkingSet } from "./working-set.js";

interface DraftBarProps {
  page: RulesPage;
  set: WorkingSet;
  /** In how many places it differs from what is in force; null while that is being looked at. */
  changes: number | null;
  /** How many errors stand in the way. */
  errors: number;
  onDryRun: () => void;
  onPublish: () => void;
}

/** That one looks at a draft, whose it is, and what can be done with it. */
export function DraftBar({ page, set, changes, errors, onDryRun, onPublish }: DraftBarProps) {
  const client = useQueryClient();
  const now = useNow();
  const save = useSave();
  const discard = useMutation({
    mutationFn: () => hall(discardRuleDraft, { query: { revision: page.draft?.revision ?? 0 } }),
    onSuccess: (reply) => {
      client.setQueryData(rulesQuery.queryKey, reply);
      set.drop();
      say("草稿扔掉了");
    },
    onError: () => void client.invalidateQueries({ queryKey: rulesQuery.queryKey }),
  });
  const { draft } = page;
  const whose =
    draft?.rules && draft.updatedAt ? `${draft.editor} ${momentWords(draft.updatedAt, now)} 存的` : "还没存";
  const error = save.error ?? discard.error;

  function throwAway() {
    if (!draft?.rules) set.drop();
    else discard.mutate();
  }

  return (
    <div className="draft-bar-place">
      <div className="draft-bar">
        <PencilLine className="icon" size={16} aria-hidden="true" />
        <strong>草稿</strong>
        <span role="status">
          {changes === 0 ? "和现在的一样" : `${changes === null ? "" : `改了 ${changes} 处，`}还没生效`}
          {errors > 0 && <span className="draft-faults">{errors} 处要改</span>}
          <span className="draft-whose">{set.unsaved ? "有改动没存" : whose}</span>
        </span>
        <span className="page-head-rest" />
        {set.canUndo && (
          <Button look="quiet" onClick={set.undo}>
            <Undo2 className="icon" size={15} aria-hidden="true" />
            撤销上一步
          </Button>
        )}
        <Button look="quiet" busy={discard.isPending && "正在扔…"} onClick={throwAway}>
          扔掉
        </Button>
        <Button onClick={onDryRun}>
          <FlaskConical className="icon" size={15} aria-hidden="true" />
          试跑 30 天
        </Button>
        {set.unsaved && (
          <Button busy={save.isPending && "正在存…"} onClick={() => save.mutate(set)}>
            存草稿
          </Button>
        )}
        <Button look="filled" onClick={onPublish}>
          发布…
        </Button>
      </div>
      {set.overtaken && (
        <Notice tone="todo">
          您改的时候，{draft?.editor && draft.rules ? draft.editor : "另一位同事"}先存了一份。您写的还在。
          <span className="notice-choices">
            <button type="button" className="link-button" onClick={set.drop}>
              看最新的，不要我的
            </button>
            <button type="button" className="link-button" onClick={set.insist}>
              用我的盖上去
            </button>
          </span>
        </Notice>
      )}
      {error && !set.overtaken && (
        <Notice>
          {error instanceof HallError && error.fields.length
            ? `还有 ${error.fields.length} 处要改，改好再存。`
            : sentenceOf(error)}
        </Notice>
      )}
    </div>
  );
}
