import { useState } from "react";
import type { StaffDispute } from "../../../../contract/dispute-file.js";
import { recordAnswer } from "../../../../contract/mediation.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Lines } from "../../ui/fields.js";
import { Notice } from "../../ui/notice.js";
import { useAct } from "../use-act.js";

interface AnswerDialogProps {
  file: StaffDispute;
  accept: boolean;
  onClose: () => void;
}

/** Records what the other party said by word of mouth, and how one knows; a refusal ends it, so it is said before. */
export function AnswerDialog({ file, accept, onClose }: AnswerDialogProps) {
  const [evidence, setEvidence] = useState("");
  const act = useAct(file.number, "answer", (body: { accept: boolean; evidence: string }, key) =>
    hall(recordAnswer, { params: { number: file.number }, body }, { key }),
  );
  const title = accept ? "记下：对方愿意调解" : "记下：对方不愿意调解";
  return (
    <DialogForm
      title={title}
      yes="记下"
      no="先不记"
      busy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate({ accept, evidence }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {!accept && <Notice tone="todo">记下以后这一件就停了，不能再请（《人民调解法》第十七条）。</Notice>}
      <Lines label="怎么知道的：谁、什么时候、怎么说的" value={evidence} maxLength={500} first onChange={setEvidence} />
    </DialogForm>
  );
}
