import { useState } from "react";
import type { StaffDispute } from "../../../../contract/dispute-file.js";
import { type Signature, signature } from "../../../../contract/signature.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { SignaturePad } from "../../ui/signature-pad.js";
import { useAct } from "../use-act.js";

interface SignDialogProps {
  number: string;
  /** Of what is signed and by whom: another text is another signing. */
  name: string;
  title: string;
  text: string;
  /** Above the box. */
  label: string;
  send: (strokes: Signature, key: string) => Promise<StaffDispute>;
  onClose: () => void;
}

/** The text once more, and the box to sign in: a party signs here who is at the counter. */
export function SignDialog({ number, name, title, text, label, send, onClose }: SignDialogProps) {
  const [strokes, setStrokes] = useState<Signature>([]);
  const [fault, setFault] = useState<string>();
  const act = useAct(number, `sign ${name}`, (body: { strokes: Signature }, key) => send(body.strokes, key));
  function submit() {
    const checked = signature.safeParse(strokes);
    if (!checked.success) return setFault(checked.error.issues[0]?.message ?? "请写名字。");
    act.mutate({ strokes }, { onSuccess: onClose });
  }
  return (
    <DialogForm
      title={title}
      yes="签好了"
      no="先不签"
      width={640}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="dispute-paper">{text}</div>
      <SignaturePad
        label={label}
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
