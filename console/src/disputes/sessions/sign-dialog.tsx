import { useState } from "react";
import type { MediationSession } from "../../../../contract/dispute-file.js";
import { signRecord } from "../../../../contract/dispute-sessions.js";
import type { InputOf } from "../../../../contract/endpoint.js";
import { type Signature, signature } from "../../../../contract/signature.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { SignaturePad } from "../../ui/signature-pad.js";
import { useAct } from "../use-act.js";
import { roleWords } from "./meeting-words.js";

interface SignDialogProps {
  number: string;
  session: MediationSession;
  line: MediationSession["attendance"][number];
  onClose: () => void;
}

/** The record once more, and the box to sign in: a party signs here who is at the counter. */
export function SignRecordDialog({ number, session, line, onClose }: SignDialogProps) {
  const [strokes, setStrokes] = useState<Signature>([]);
  const [fault, setFault] = useState<string>();
  const act = useAct(number, `sign ${session.id} ${line.id}`, (body: InputOf<typeof signRecord>["body"], key) =>
    hall(signRecord, { params: { number, sessionId: session.id }, body }, { key }),
  );
  const record = session.record;
  if (!record) return null;
  const { hash } = record;
  function submit() {
    const checked = signature.safeParse(strokes);
    if (!checked.success) return setFault(checked.error.issues[0]?.message ?? "请写名字。");
    act.mutate({ attendanceId: line.id, hash, strokes }, { onSuccess: onClose });
  }
  return (
    <DialogForm
      title={`${roleWords[line.role]}${line.name}签字`}
      yes="签好了"
      no="先不签"
      width={640}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="dispute-paper">{record.text}</div>
      <SignaturePad
        label={line.role === "mediator" ? "您的签名" : `请${line.name}看过以后，自己写名字`}
        value={strokes}
        fault={fault}
        onChange={(next) => {
          setStrokes(next);
          setFault(undefined);
        }}
      />
    </DialogForm>
  );
}
