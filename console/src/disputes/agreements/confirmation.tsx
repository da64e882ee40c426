import { useState } from "react";
import type { Agreement, StaffDispute } from "../../../../contract/dispute-file.js";
import { type CourtResult, courtResults } from "../../../../contract/dispute-outcomes.js";
import { recordCourt } from "../../../../contract/dispute-performance.js";
import type { InputOf } from "../../../../contract/endpoint.js";
import { hall } from "../../platform/hall.js";
import { dateWords, dayOf, useNow } from "../../platform/time.js";
import { Button } from "../../ui/button.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Lines, Pick } from "../../ui/fields.js";
import { roleWords } from "../sessions/meeting-words.js";
import { useAct } from "../use-act.js";

/** 司法确认 (人民调解法 33): how many of the thirty days are left, who wants it, what came of it. */
export function Confirmation({ file, agreement }: { file: StaffDispute; agreement: Agreement }) {
  const [asked, setAsked] = useState(false);
  const today = dayOf(useNow());
  const { confirmation } = agreement;
  if (!confirmation) return null;
  const { result, on, text, daysLeft, until, wants } = confirmation;
  return (
    <div className="dispute-court">
      <p>
        <strong>法院确认</strong>{" "}
        {result
          ? `${courtResults[result]}，${on && dateWords(on, today)}，${text}`
          : daysLeft >= 0
            ? `还剩 ${daysLeft} 天，${dateWords(until, today)}前双方一起申请`
            : `${dateWords(until, today)}过了三十天，不能再申请`}
      </p>
      {!result && daysLeft >= 0 && (
        <p className="disputes-small">
          {wants.length === 2
            ? "双方都想去，帮他们约时间。"
            : wants.length === 1
              ? `${roleWords[wants[0] ?? "applicant"]}想去，等另一方。`
              : "双方都还没说要去。"}
        </p>
      )}
      {file.moves.some(({ action }) => action === "record_court") && (
        <div>
          <Button onClick={() => setAsked(true)}>记法院确认</Button>
        </div>
      )}
      {asked && <CourtDialog number={file.number} result={result} onClose={() => setAsked(false)} />}
    </div>
  );
}

interface CourtDialogProps {
  number: string;
  result: CourtResult | null;
  onClose: () => void;
}

function CourtDialog({ number, result: was, onClose }: CourtDialogProps) {
  const now = useNow();
  const [result, setResult] = useState<CourtResult>(was === "applied" ? "confirmed" : "applied");
  const [on, setOn] = useState(dayOf(now));
  const [text, setText] = useState("");
  const act = useAct(number, "court", (body: InputOf<typeof recordCourt>["body"], key) =>
    hall(recordCourt, { params: { number }, body }, { key }),
  );
  return (
    <DialogForm
      title="记法院确认"
      yes="记下"
      no="先不记"
      busy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate({ result, on, text }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Pick
        label="到哪一步"
        value={result}
        options={Object.entries(courtResults)}
        onChange={(next) => setResult(next as CourtResult)}
      />
      <Line label="哪天" type="date" value={on} onChange={setOn} />
      <Lines label="哪个法院，什么案号" value={text} maxLength={300} first onChange={setText} />
    </DialogForm>
  );
}
