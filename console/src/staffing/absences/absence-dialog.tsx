import { type FormEvent, useId, useState } from "react";
import { type AbsenceReason, absenceReasonNames, addAbsence } from "../../../../contract/staffing.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { dayOf } from "../../platform/time.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Notice } from "../../ui/notice.js";
import { say } from "../../ui/toast.js";
import { instantOf, laterDay } from "../days.js";
import { Faults } from "../faults.js";
import { useChange } from "../use-change.js";

interface AbsenceDialogProps {
  staff: readonly { id: string; name: string }[];
  first: string;
  onClose: () => void;
}

/** Asks who is away, from when until when, and why. What it does to the roster is said before it closes. */
export function AbsenceDialog({ staff, first, onClose }: AbsenceDialogProps) {
  const id = useId();
  const tomorrow = laterDay(dayOf(new Date()), 1);
  const [staffId, setStaffId] = useState(first);
  const [from, setFrom] = useState(`${tomorrow}T08:30`);
  const [until, setUntil] = useState(`${tomorrow}T17:30`);
  const [reason, setReason] = useState<AbsenceReason>("leave");
  const [note, setNote] = useState("");
  const add = useChange((body: { staffId: string; from: string; until: string; reason: AbsenceReason; note: string }) =>
    carryOut(`absence ${JSON.stringify(body)}`, body, (fixed, key) => hall(addAbsence, { body: fixed }, { key })),
  );
  const warnings = add.data?.warnings ?? [];

  function submit(event: FormEvent) {
    event.preventDefault();
    if (add.isPending || !from || !until) return;
    const body = { staffId, from: instantOf(from), until: instantOf(until), reason, note };
    add.mutate(body, {
      onSuccess: (reply) => {
        say("登记好了");
        if (reply.warnings.length === 0) onClose();
      },
    });
  }

  if (warnings.length > 0) {
    return (
      <Dialog title="登记好了，值班要换人" onClose={onClose}>
        <div className="dialog-form">
          <Notice tone="todo">
            {warnings.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </Notice>
          <div className="dialog-buttons">
            <Button look="filled" data-first onClick={onClose}>
              知道了
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title="登记请假" onClose={onClose}>
      <form className="dialog-form" noValidate onSubmit={submit}>
        <div className="field">
          <label htmlFor={`${id}-who`}>谁</label>
          <select
            id={`${id}-who`}
            className="staffing-input"
            data-first
            value={staffId}
            onChange={({ target }) => setStaffId(target.value)}
          >
            {staff.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </div>
        <div className="staffing-pair">
          <div className="field">
            <label htmlFor={`${id}-from`}>从</label>
            <input
              id={`${id}-from`}
              type="datetime-local"
              className="staffing-input"
              value={from}
              onChange={({ target }) => setFrom(target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-until`}>到</label>
            <input
              id={`${id}-until`}
              type="datetime-local"
              className="staffing-input"
              value={until}
              onChange={({ target }) => setUntil(target.value)}
            />
          </div>
        </div>
        <fieldset className="field choice-list">
          <legend className="field-label">为什么</legend>
          <div className="choices">
            {(Object.entries(absenceReasonNames) as [AbsenceReason, string][]).map(([name, words]) => (
              <button
                key={name}
                type="button"
                className="choice"
                aria-pressed={reason === name}
                onClick={() => setReason(name)}
              >
                {words}
              </button>
            ))}
          </div>
        </fieldset>
        <div className="field">
          <label htmlFor={`${id}-note`}>说明（可以不写）</label>
          <input
            id={`${id}-note`}
            className="staffing-input"
            maxLength={100}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </div>
        <Faults error={add.error} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不登记</Button>
          <Button type="submit" look="filled" busy={add.isPending && "正在交…"}>
            登记
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
