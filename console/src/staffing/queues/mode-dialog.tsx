import { type FormEvent, useId, useState } from "react";
import { changeQueue, type QueueMode, type QueueStaffing, queueModeNames } from "../../../../contract/staffing.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { ChoiceList } from "../../ui/choice-list.js";
import { Dialog } from "../../ui/dialog.js";
import { Fault } from "../../ui/fault.js";
import { Faults } from "../../ui/faults.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../use-change.js";

/** What each mode means for who works there. */
const notes: Record<QueueMode, string> = {
  claim: "谁先点谁接",
  assign: "等负责人点名",
  rotate: "一人一件轮着来",
  least_open: "手上最少的先得",
  duty: "给当天值班的人",
  known: "老居民找熟人",
};

interface ModeDialogProps {
  queue: QueueStaffing;
  onDone: (warnings: string[]) => void;
  onClose: () => void;
}

/** Says how a desk finds its person and how much one person may hold. */
export function ModeDialog({ queue, onDone, onClose }: ModeDialogProps) {
  const id = useId();
  const [mode, setMode] = useState<QueueMode>(queue.mode);
  const [cap, setCap] = useState(String(queue.cap));
  const change = useChange((body: { mode: QueueMode; cap: number }) =>
    hall(changeQueue, { params: { queueId: queue.id }, body }),
  );
  const number = Number(cap);
  const fault = number >= 1 && number <= 500 ? undefined : "写 1 到 500 的数。";

  function submit(event: FormEvent) {
    event.preventDefault();
    if (change.isPending || fault) return;
    change.mutate(
      { mode, cap: number },
      {
        onSuccess: ({ warnings }) => {
          say(`${queue.deskName}改好了`);
          onDone(warnings);
          onClose();
        },
      },
    );
  }

  return (
    <Dialog title={`${queue.deskName}怎么派`} onClose={onClose}>
      <form className="dialog-form" noValidate onSubmit={submit}>
        <ChoiceList
          label="新来的件给谁"
          options={(Object.entries(queueModeNames) as [QueueMode, string][]).map(([name, words]) => ({
            id: name,
            words,
            note: notes[name],
          }))}
          value={mode}
          fault={undefined}
          empty=""
          onChange={(chosen) => setMode(chosen as QueueMode)}
        />
        <p className="dialog-words">请假的、满了的、要回避的人都跳过。没人能接时，由窗口的人来接。</p>
        <div className="field">
          <label htmlFor={id}>每人手上最多几件</label>
          <input
            id={id}
            className="staffing-input staffing-short"
            inputMode="numeric"
            value={cap}
            aria-invalid={fault !== undefined}
            aria-describedby={`${id}-fault`}
            onChange={({ target }) => setCap(target.value.replace(/\D/g, ""))}
          />
          <Fault id={`${id}-fault`}>{fault}</Fault>
        </div>
        <Faults error={change.error} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不改</Button>
          <Button type="submit" look="filled" busy={change.isPending && "正在交…"}>
            就这样派
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
