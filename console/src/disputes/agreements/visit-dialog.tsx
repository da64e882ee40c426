import { useState } from "react";
import { type AgreementStep, type StaffDispute, sideNames } from "../../../../contract/dispute-file.js";
import { recordVisit } from "../../../../contract/dispute-performance.js";
import type { InputOf } from "../../../../contract/endpoint.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Lines, Pick } from "../../ui/fields.js";
import { Notice } from "../../ui/notice.js";
import { useAct } from "../use-act.js";

const states = [
  ["open", "还没做，还没到日子"],
  ["done", "做到了"],
  ["broken", "没有照做"],
] as const;

/** 回访 (人民调解法 31): how far each step is, and how one knows; what follows from it is said before. */
export function VisitDialog({ file, onClose }: { file: StaffDispute; onClose: () => void }) {
  const [text, setText] = useState("");
  const [seen, setSeen] = useState(() =>
    (file.agreement?.steps ?? []).map(({ id, who, what, state, note }) => ({ id, who, what, state, note: note ?? "" })),
  );
  const act = useAct(file.number, "visit", (body: InputOf<typeof recordVisit>["body"], key) =>
    hall(recordVisit, { params: { number: file.number }, body }, { key }),
  );
  const change = (id: string, part: Partial<{ state: AgreementStep["state"]; note: string }>) =>
    setSeen(seen.map((step) => (step.id === id ? { ...step, ...part } : step)));
  const broken = seen.some(({ state }) => state === "broken");
  const done = seen.every(({ state }) => state === "done");
  return (
    <DialogForm
      title="记回访"
      yes="记下"
      no="先不记"
      width={680}
      busy={act.isPending}
      error={act.error}
      onSubmit={() =>
        act.mutate({ text, steps: seen.map(({ id, state, note }) => ({ id, state, note })) }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      {seen.map(({ id, who, what, state, note }, place) => (
        <div key={id} className="dispute-seen">
          <p>
            第 {place + 1} 步，{sideNames[who]}：{what}
          </p>
          <div className="dispute-pair">
            <Pick
              label="做到没有"
              value={state}
              options={states}
              onChange={(next) => change(id, { state: next as AgreementStep["state"] })}
            />
            <Line label="怎么知道的" value={note} maxLength={300} onChange={(next) => change(id, { note: next })} />
          </div>
        </div>
      ))}
      <Lines label="怎么回访的，双方怎么说" value={text} maxLength={1000} first onChange={setText} />
      {broken && (
        <Notice tone="todo">记下以后，双方都会看到：可以请您催、去法院起诉或申请执行（第三十一至三十三条）。</Notice>
      )}
      {done && <Notice tone="done">都做到了，记下以后就可以归档。</Notice>}
    </DialogForm>
  );
}
