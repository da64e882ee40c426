import { type FormEvent, useId, useState } from "react";
import { type CalendarDay, declareDay, undeclareDay } from "../../../../contract/staffing.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Fault } from "../../ui/fault.js";
import { Faults } from "../../ui/faults.js";
import { say } from "../../ui/toast.js";
import { monthDay } from "../days.js";
import { useChange } from "../use-change.js";

/** Declares a day working or free with its reason, or takes that back. */
export function DeclareDialog({
  day: { day, working, kind, name },
  onClose,
}: {
  day: CalendarDay;
  onClose: () => void;
}) {
  const id = useId();
  const declared = kind === "declared";
  const [reason, setReason] = useState(declared ? (name ?? "") : "");
  const [tried, setTried] = useState(false);
  const fault = tried && !reason.trim() ? "请写为什么改，居民问起来好说清楚。" : undefined;
  const done = ({ affected }: { affected: number }) => {
    say(affected ? `改好了，${affected} 件在办的会重算日子` : "改好了");
    onClose();
  };
  const change = useChange((given: { working: boolean; reason: string } | null) =>
    given ? hall(declareDay, { params: { day }, body: given }) : hall(undeclareDay, { params: { day } }),
  );
  const next = declared ? working : !working;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (reason.trim() && !change.isPending) change.mutate({ working: next, reason }, { onSuccess: done });
  }

  return (
    <Dialog title={`${monthDay(day)}改成${next ? "上班" : "休息"}`} width={420} onClose={onClose}>
      <form className="dialog-form" noValidate onSubmit={submit}>
        <p className="dialog-words">
          {declared ? `现在县里定的是${working ? "上班" : "休息"}。` : `这一天本来${working ? "上班" : "休息"}。`}
          在办的件碰到这一天的，最晚的日子会跟着改，并告诉居民。
        </p>
        <div className="field">
          <label htmlFor={id}>为什么</label>
          <input
            id={id}
            className="staffing-input"
            data-first
            maxLength={100}
            value={reason}
            aria-invalid={fault !== undefined}
            aria-describedby={`${id}-fault`}
            onChange={({ target }) => setReason(target.value)}
          />
          <Fault id={`${id}-fault`}>{fault}</Fault>
        </div>
        <Faults error={change.error} />
        <div className="dialog-buttons">
          {declared && <Button onClick={() => change.mutate(null, { onSuccess: done })}>不另外定了</Button>}
          <Button onClick={onClose}>先不改</Button>
          <Button type="submit" look="filled" busy={change.isPending && "正在交…"}>
            {declared ? "改说明" : `改成${next ? "上班" : "休息"}`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
