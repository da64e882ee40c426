import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  close,
  type Hit,
  openSpecially,
  previewClosure,
  removeException,
  type Schedule,
} from "../../../../contract/schedules.js";
import { hall } from "../../platform/hall.js";
import { newKey } from "../../platform/intention.js";
import { dateOf, timeOf } from "../../platform/moments.js";
import { Button } from "../../ui/button.js";
import { say } from "../../ui/toast.js";
import { clockWords } from "../clock.js";
import { faultsOf } from "../faults.js";
import { schedulesKey } from "../queries.js";
import { TimeField } from "./span-fields.js";

/** Days that differ: closures, shown with whom they hit before they are made, and special openings. */
export function ClosuresPart({ schedule, editable }: { schedule: Schedule; editable: boolean }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: schedulesKey });
  const remove = useMutation({
    mutationFn: (exceptionId: string) => hall(removeException, { params: { exceptionId } }),
    onSuccess: refresh,
  });
  return (
    <section className="hall-card" aria-label="关和加开">
      <h3>关和加开</h3>
      <ul className="hall-line">
        {schedule.exceptions.map((one) => (
          <li key={one.id}>
            <span>
              {one.day} {clockWords(one.startsAt)}–{clockWords(one.endsAt)} {one.kind === "open" ? "加开" : "关"}：
              {one.reason}
            </span>
            {editable && (
              <button type="button" className="link-button" onClick={() => remove.mutate(one.id)}>
                取消
              </button>
            )}
          </li>
        ))}
        {schedule.exceptions.length === 0 && <li className="hall-quiet">往后都照这一周。</li>}
      </ul>
      <Faults error={remove.error} />
      {editable && <Plan resourceId={schedule.id} onDone={refresh} />}
    </section>
  );
}

function Plan({ resourceId, onDone }: { resourceId: string; onDone: () => Promise<void> }) {
  const [day, setDay] = useState("");
  const [untilDay, setUntilDay] = useState("");
  const [startsAt, setStartsAt] = useState(480);
  const [endsAt, setEndsAt] = useState(1260);
  const [reason, setReason] = useState("");
  const span = { fromDay: day, untilDay: untilDay || day, startsAt, endsAt };
  const params = { resourceId };
  const preview = useMutation({ mutationFn: () => hall(previewClosure, { params, body: span }) });
  const shut = useMutation({
    mutationFn: (hits: readonly Hit[]) =>
      hall(close, { params, body: { ...span, reason, seen: hits.map(({ number }) => number) } }, { key: newKey() }),
    onSuccess: async ({ closed, told, offered }) => {
      say(`关了 ${closed} 场，告诉了 ${told} 位，给 ${offered} 位留了别的时间`);
      preview.reset();
      await onDone();
    },
  });
  const more = useMutation({
    mutationFn: () =>
      hall(
        openSpecially,
        { params, body: { day, startsAt, endsAt, slotMinutes: 0, capacity: 1, reason } },
        { key: newKey() },
      ),
    onSuccess: async () => {
      say("加开好了");
      await onDone();
    },
  });
  return (
    <>
      <div className="booking-pair">
        <DayField label="从哪天" value={day} onChange={setDay} />
        <DayField label="到哪天" value={untilDay} onChange={setUntilDay} />
        <TimeField label="几点起" value={startsAt} onChange={setStartsAt} />
        <TimeField label="几点止" value={endsAt} onChange={setEndsAt} />
      </div>
      <label className="booking-field">
        为什么，居民看得到
        <input
          className="booking-input"
          maxLength={60}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className="hall-acts">
        <Button busy={preview.isPending && "正在看…"} onClick={() => preview.mutate()}>
          关，先看影响谁
        </Button>
        <Button busy={more.isPending && "正在开…"} onClick={() => more.mutate()}>
          这天加开一场
        </Button>
      </div>
      {preview.data && (
        <div className="appeal" aria-live="polite">
          <p>
            会关 {preview.data.slots} 场，
            {preview.data.hits.length ? `影响 ${preview.data.hits.length} 位：` : "没有人约，不影响谁。"}
          </p>
          <ul className="hall-line">
            {preview.data.hits.map((hit) => (
              <li key={hit.number}>
                <strong>{hit.residentName}</strong>
                <span>
                  {timeOf(hit.startsAt)} →{" "}
                  {hit.offer ? `${dateOf(hit.offer.startsAt)} ${timeOf(hit.offer.startsAt)}` : "没有别的时间"}
                </span>
              </li>
            ))}
          </ul>
          <Button look="danger" busy={shut.isPending && "正在关…"} onClick={() => shut.mutate(preview.data.hits)}>
            关掉，并告诉他们
          </Button>
        </div>
      )}
      <Faults error={preview.error ?? shut.error ?? more.error} />
    </>
  );
}

function DayField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="booking-field">
      {label}
      <input type="date" className="booking-input" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

function Faults({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <ul className="booking-fault" role="alert">
      {faultsOf(error).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
