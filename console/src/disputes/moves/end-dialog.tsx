import { useState } from "react";
import { type Side, type StaffDispute, sideNames } from "../../../../contract/dispute-file.js";
import { disputeMoves } from "../../../../contract/dispute-law.js";
import { otherRoutes } from "../../../../contract/dispute-rights.js";
import { recordEnd } from "../../../../contract/mediation.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Lines, Pick } from "../../ui/fields.js";
import { Notice } from "../../ui/notice.js";
import { useAct } from "../use-act.js";

/** Takes down that a party ends it, who said so by word of mouth; what both are told then is said before (人民调解法 23, 26). */
export function EndDialog({ file, onClose }: { file: StaffDispute; onClose: () => void }) {
  const [side, setSide] = useState<Side>("applicant");
  const [evidence, setEvidence] = useState("");
  const act = useAct(file.number, "end", (body: { side: Side; evidence: string }, key) =>
    hall(recordEnd, { params: { number: file.number }, body }, { key }),
  );
  const sides = file.parties.map((party) => [party.side, `${sideNames[party.side]} ${party.name}`] as const);
  return (
    <DialogForm
      title="记下：有一方不谈了"
      yes="记下"
      no="先不记"
      busy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate({ side, evidence }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Notice tone="todo">
        记下以后这一件就停了，收不回来（{disputeMoves.end.article}）。双方都会看到别的路：
        {otherRoutes.map(({ name }) => name).join("、")}。
      </Notice>
      <Pick label="哪一方说的" value={side} options={sides} onChange={(next) => setSide(next as Side)} />
      <Lines label="怎么知道的：谁、什么时候、怎么说的" value={evidence} maxLength={500} first onChange={setEvidence} />
    </DialogForm>
  );
}
