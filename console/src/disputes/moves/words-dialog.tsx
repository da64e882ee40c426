import { useState } from "react";
import type { StaffDispute } from "../../../../contract/dispute-file.js";
import { disputeMoves } from "../../../../contract/dispute-law.js";
import { otherRoutes } from "../../../../contract/dispute-rights.js";
import { excludedMatters } from "../../../../contract/disputes.js";
import { moveDispute } from "../../../../contract/mediation.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Lines } from "../../ui/fields.js";
import { useAct } from "../use-act.js";

type Action = "screen" | "exclude" | "fail" | "archive";

const asks: Record<Action, string> = {
  screen: "看的情况（可以不写）",
  exclude: "为什么不能调解，该去哪里",
  fail: "为什么没谈成",
  archive: "说明（可以不写）",
};

/** Moves that need words at most. What is refused says where to go instead, and so does what failed. */
export function WordsDialog({ file, action, onClose }: { file: StaffDispute; action: Action; onClose: () => void }) {
  const [text, setText] = useState("");
  const act = useAct(file.number, action, (body: { action: Action; text: string }, key) =>
    hall(moveDispute, { params: { number: file.number }, body }, { key }),
  );
  const ready =
    action === "exclude"
      ? Object.values(excludedMatters)
      : action === "fail"
        ? otherRoutes.map(({ name, text: way }) => `${name}：${way}`)
        : [];
  return (
    <DialogForm
      title={disputeMoves[action].label}
      yes={disputeMoves[action].label}
      busy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate({ action, text: text.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="dialog-words">
        {disputeMoves[action].because}（{disputeMoves[action].article}）
      </p>
      <Lines label={asks[action]} value={text} maxLength={1000} first onChange={setText} />
      {ready.length > 0 && (
        <div className="dispute-ready">
          {ready.map((words) => (
            <button
              key={words}
              type="button"
              className="link-button"
              onClick={() => setText(text ? `${text}\n${words}` : words)}
            >
              {words}
            </button>
          ))}
        </div>
      )}
    </DialogForm>
  );
}
