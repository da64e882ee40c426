import { type FormEvent, useId, useState } from "react";
import { useNavigate } from "react-router-dom";
import type { StaffDispute } from "../../../contract/dispute-file.js";
import { assignMediator, inviteParty, moveDispute, recordAnswer } from "../../../contract/mediation.js";
import { hall } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";
import { Faults } from "../ui/faults.js";
import { say } from "../ui/toast.js";
import { useChange } from "./queries.js";

interface StepDialogProps {
  file: StaffDispute;
  step: StaffDispute["moves"][number];
  onClose: () => void;
}

interface Filled {
  name: string;
  phone: string;
  address: string;
  text: string;
  staffId: string;
}

type Words = Exclude<keyof Filled, "staffId">;

/** Which questions a step asks; the last one is the words. */
const asks: Record<string, readonly [Words, string][]> = {
  exclude: [["text", "为什么不能接，请他去哪里"]],
  invite: [
    ["name", "对方的名字"],
    ["phone", "对方的手机号（不知道就不填，发纸信）"],
    ["address", "对方的住址（纸信寄到这里）"],
  ],
  accept: [["text", "怎么知道的：谁、什么时候、怎么说的"]],
  refuse: [["text", "怎么知道的：谁、什么时候、怎么说的"]],
  assign: [["text", "说明（可以不写）"]],
  replace: [["text", "为什么换"]],
  fail: [["text", "卡在哪里（可以不写）"]],
  screen: [["text", "说明（可以不写）"]],
  archive: [["text", "说明（可以不写）"]],
};

/** Asks what a step needs, and takes it. What was typed stays when the hall says no. */
export function StepDialog({ file, step, onClose }: StepDialogProps) {
  const id = useId();
  const navigate = useNavigate();
  const other = file.parties.find(({ side }) => side === "respondent");
  const [filled, setFilled] = useState<Filled>({
    name: other?.name ?? "",
    phone: "",
    address: "",
    text: "",
    staffId: "",
  });
  const change = useChange((given: Filled) =>
    carryOut(`mediation ${file.number} ${step.action} ${JSON.stringify(given)}`, given, (fixed, key) =>
      take(file.number, step.action, fixed, key),
    ),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate(filled, {
      onSuccess: (next) => {
        say(next ? next.stageWords : "交给他了，这一卷您不再能打开");
        if (next) onClose();
        else navigate("/queue/mine", { replace: true });
      },
    });
  }
  const names = step.action === "assign" || step.action === "replace";
  return (
    <Dialog title={step.label} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        {names && (
          <Candidates
            candidates={file.candidates}
            chosenId={filled.staffId}
            onChoose={(staffId) => setFilled({ ...filled, staffId })}
          />
        )}
        {(asks[step.action] ?? []).map(([name, label], place) => (
          <div key={name} className="field">
            <label htmlFor={`${id}${name}`}>{label}</label>
            <textarea
              id={`${id}${name}`}
              className="dispute-input"
              rows={name === "text" ? 3 : 1}
              data-first={place === 0 || undefined}
              value={filled[name]}
              onChange={({ target }) => setFilled({ ...filled, [name]: target.value })}
            />
          </div>
        ))}
        <p className="dispute-quiet">依据{step.article}。写的只有双方的调解员和负责人看得到。</p>
        <Faults error={change.error} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不办</Button>
          <Button type="submit" look="filled" busy={change.isPending && "正在记…"}>
            {step.label}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type CandidatesProps = {
  candidates: StaffDispute["candidates"];
  chosenId: string;
  onChoose: (staffId: string) => void;
};

/** Who may mediate; who may not is shown with the reason. */
function Candidates({ candidates, chosenId, onChoose }: CandidatesProps) {
  return (
    <fieldset className="dispute-candidates">
      <legend>请谁来调解</legend>
      {candidates.map(({ id, name, expertise, fits, hindrance }) => (
        <label key={id} className={hindrance ? "dispute-hindered" : ""}>
          <input type="radio" name="mediator" checked={id === chosenId} onChange={() => onChoose(id)} />
          <span>
            {name}{" "}
            <small className="dispute-quiet">
              {hindrance ?? (fits ? `正好懂${expertise.join("、")}` : expertise.join("、"))}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/**
 * Each step has an endpoint of its own; those without more to say share one.
 * @returns the file as it is then, or null when it is another's now
 */
async function take(number: string, action: string, filled: Filled, key: string): Promise<StaffDispute | null> {
  const params = { number };
  const { name, phone, address, text, staffId } = filled;
  switch (action) {
    case "invite":
      return hall(inviteParty, { params, body: { name, address, ...(phone.trim() ? { phone } : {}) } }, { key });
    case "accept":
    case "refuse":
      return hall(recordAnswer, { params, body: { accept: action === "accept", evidence: text } }, { key });
    case "assign":
    case "replace":
      return (await hall(assignMediator, { params, body: { staffId, text } }, { key })).file;
    default:
      // The server offered it, from its own table of moves.
      return hall(moveDispute, { params, body: { action: action as "screen", text } }, { key });
  }
}
