import { useState } from "react";
import type { Activity } from "../../../../contract/activities.js";
import { type Attendee, noteAttendance } from "../../../../contract/attendance.js";
import type { InputOf } from "../../../../contract/endpoint.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { instantOf, localOf } from "../../platform/moments.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Lines, Tick } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";

interface NoteDialogProps {
  activity: Activity;
  attendee: Attendee;
  onClose: () => void;
}

type Body = InputOf<typeof noteAttendance>["body"];

/** The leader's list: when somebody came and left, or that they did not come, and why it is noted by hand. */
export function NoteDialog({ activity, attendee, onClose }: NoteDialogProps) {
  const [came, setCame] = useState(attendee.state !== "absent");
  const [from, setFrom] = useState(localOf(attendee.checkedInAt ?? activity.startsAt));
  const [until, setUntil] = useState(
    attendee.checkedOutAt || Date.parse(activity.endsAt) < Date.now()
      ? localOf(attendee.checkedOutAt ?? activity.endsAt)
      : "",
  );
  const [note, setNote] = useState("");
  const change = useChange((body: Body) =>
    carryOut(`attendance ${attendee.id} ${JSON.stringify(body)}`, body, (fixed, key) =>
      hall(noteAttendance, { params: { activityId: activity.id, signupId: attendee.id }, body: fixed }, { key }),
    ),
  );
  function submit() {
    const times = {
      ...(from ? { checkedInAt: instantOf(from) } : {}),
      ...(until ? { checkedOutAt: instantOf(until) } : {}),
    };
    change.mutate(
      { came, ...(came ? times : {}), note },
      {
        onSuccess: () => {
          say("记好了");
          onClose();
        },
      },
    );
  }
  return (
    <DialogForm
      title={`手工记：${attendee.name}`}
      yes="记好"
      no="先不记"
      busy={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Tick words="来了" on={came} onChange={setCame} />
      {came && (
        <div className="volunteers-pair">
          <Line label="几点到的" type="datetime-local" value={from} onChange={setFrom} />
          <Line label="几点走的（还没走就不填）" type="datetime-local" value={until} onChange={setUntil} />
        </div>
      )}
      <Lines label="为什么手工记" first maxLength={100} value={note} onChange={setNote} />
    </DialogForm>
  );
}
