import { useState } from "react";
import type { MediationSession } from "../../../../contract/dispute-file.js";
import { callOffSession } from "../../../../contract/dispute-sessions.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Lines } from "../../ui/fields.js";
import { useAct } from "../use-act.js";
import { spanWords } from "./meeting-words.js";

interface CallOffDialogProps {
  number: string;
  session: MediationSession;
  onClose: () => void;
}

export function CallOffDialog({ number, session, onClose }: CallOffDialogProps) {
  const [text, setText] = useState("");
  const act = useAct(number, `call_off ${session.id}`, (body: { text: string }, key) =>
    hall(callOffSession, { params: { number, sessionId: session.id }, body }, { key }),
  );
  return (
    <DialogForm
      title={`取消第 ${session.number} 次`}
      yes="取消，告诉他们"
      no="先不取消"
      busy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate({ text }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="dialog-words">{spanWords(session)} 不谈了，留的房间空出来。理由请过的人都看得到。</p>
      <Lines label="为什么取消" value={text} maxLength={300} first onChange={setText} />
    </DialogForm>
  );
}
