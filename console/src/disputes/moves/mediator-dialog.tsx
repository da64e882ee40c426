import { useState } from "react";
import type { StaffDispute } from "../../../../contract/dispute-file.js";
import { disputeMoves } from "../../../../contract/dispute-law.js";
import { assignMediator } from "../../../../contract/mediation.js";
import { hall } from "../../platform/hall.js";
import { ChoiceList } from "../../ui/choice-list.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Lines } from "../../ui/fields.js";
import { useAct } from "../use-act.js";

interface MediatorDialogProps {
  file: StaffDispute;
  action: "assign" | "replace" | "join";
  onClose: () => void;
}

/** Names the mediator. Who must keep away is shown with the reason and cannot be chosen (人民调解法 19). */
export function MediatorDialog({ file, action, onClose }: MediatorDialogProps) {
  const [staffId, setStaffId] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string>();
  const act = useAct(
    file.number,
    action,
    async (body: { staffId: string; role: "lead" | "co"; text: string }, key) =>
      (await hall(assignMediator, { params: { number: file.number }, body }, { key })).file,
  );
  const here = file.mediators.filter(({ until }) => until === null).map(({ id }) => id);
  const free = file.candidates.filter(({ id, hindrance }) => !hindrance && !here.includes(id));
  const away = file.candidates.filter(({ hindrance }) => hindrance);
  const chosenBy = (id: string) => file.parties.filter(({ choice }) => choice?.id === id).length;
  function submit() {
    if (!staffId) return setFault("请选一位调解员。");
    act.mutate({ staffId, role: action === "join" ? "co" : "lead", text }, { onSuccess: onClose });
  }
  return (
    <DialogForm
      title={disputeMoves[action].label}
      yes={disputeMoves[action].label}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceList
        label="哪一位"
        options={free.map(({ id, name, expertise, fits }) => ({
          id,
          words: name,
          note: [
            fits ? `擅长${file.topic}` : expertise.length ? `擅长${expertise.join("、")}` : "",
            chosenBy(id) ? "有一方选了" : "",
          ]
            .filter(Boolean)
            .join("，"),
        }))}
        value={staffId}
        fault={fault}
        empty="没有能调解这一件的人，请先在名单里加。"
        onChange={(id) => {
          setStaffId(id);
          setFault(undefined);
        }}
      />
      {away.length > 0 && (
        <p className="dialog-words">
          要回避：{away.map(({ name, hindrance }) => `${name}（${hindrance}）`).join("、")}
        </p>
      )}
      <Lines label="说明（可以不写）" value={text} maxLength={500} onChange={setText} />
    </DialogForm>
  );
}
