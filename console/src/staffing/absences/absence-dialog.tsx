import { useState } from "react";
import { type AbsenceReason, absenceReasonNames, addAbsence } from "../../../../contract/staffing.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { dayOf } from "../../platform/time.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Notice } from "../../ui/notice.js";
import { say } from "../../ui/toast.js";
import { instantOf, laterDay } from "../days.js";
import { useChange } from "../use-change.js";
import { EnterForm, LineField, OneOf } from "./enter-form.js";

interface AbsenceDialogProps {
  staff: readonly { id: string; name: string }[];
  first: string;
  onClose: () => void;
}

/** Asks who is away, from when until when, and why. What it does to the roster is said before it closes. */
export function AbsenceDialog({ staff, first, onClose }: AbsenceDialogProps) {
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

  function submit() {
    if (!from || !until) return;
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
    <EnterForm
      title="登记请假"
      who={{ label: "谁", staff, value: staffId, onChange: setStaffId }}
      busy={add.isPending}
      error={add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="staffing-pair">
        <LineField label="从" type="datetime-local" value={from} onChange={setFrom} />
        <LineField label="到" type="datetime-local" value={until} onChange={setUntil} />
      </div>
      <OneOf legend="为什么" names={absenceReasonNames} value={reason} onChange={setReason} />
      <LineField label="说明（可以不写）" maxLength={100} value={note} onChange={setNote} />
    </EnterForm>
  );
}
