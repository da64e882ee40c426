import { useState } from "react";
import type { InputOf } from "../../../../contract/endpoint.js";
import { decideCorrection, type StaffCorrection } from "../../../../contract/hours-corrections.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { instantOf, localOf, minutesWords } from "../../platform/moments.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Lines, Tick } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";

type Body = InputOf<typeof decideCorrection>["body"];

/** Puts hours right, with the times where those were wrong, or keeps them; either way with an answer. */
export function DecideDialog({ correction, onClose }: { correction: StaffCorrection; onClose: () => void }) {
  const [right, setRight] = useState(true);
  const [minutes, setMinutes] = useState(String(correction.wanted));
  const [timesToo, setTimesToo] = useState(correction.wanted > correction.possible);
  const [from, setFrom] = useState(localOf(correction.checkedInAt ?? correction.startsAt));
  const [until, setUntil] = useState(localOf(correction.checkedOutAt ?? correction.startsAt));
  const [answer, setAnswer] = useState("");
  const decide = useChange((body: Body) =>
    carryOut(`correction ${correction.id} ${JSON.stringify(body)}`, body, (fixed, key) =>
      hall(decideCorrection, { params: { correctionId: correction.id }, body: fixed }, { key }),
    ),
  );
  function submit() {
    const times = timesToo ? { checkedInAt: instantOf(from), checkedOutAt: instantOf(until) } : {};
    decide.mutate(
      { minutes: right ? Number(minutes) : null, ...(right ? times : {}), answer },
      {
        onSuccess: ({ state }) => {
          say(state === "corrected" ? "改好了，旧的服务记录作废了" : "答复了，时长没有改");
          onClose();
        },
      },
    );
  }
  return (
    <DialogForm
      title={`核对：${correction.name}，${correction.title}`}
      yes={right ? "改好" : "不改，答复"}
      busy={decide.isPending}
      error={decide.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Tick words="改时长" on={right} onChange={setRight} />
      {right && (
        <>
          <Line
            label={`改成多少分钟（照签到签退最多 ${minutesWords(correction.possible)}）`}
            type="number"
            min={0}
            value={minutes}
            onChange={setMinutes}
          />
          <Tick words="签到签退的时间也要改" on={timesToo} onChange={setTimesToo} />
          {timesToo && (
            <div className="volunteers-pair">
              <Line label="几点到的" type="datetime-local" value={from} onChange={setFrom} />
              <Line label="几点走的" type="datetime-local" value={until} onChange={setUntil} />
            </div>
          )}
        </>
      )}
      <Lines label="答复，志愿者会看到" first maxLength={300} value={answer} onChange={setAnswer} />
    </DialogForm>
  );
}
