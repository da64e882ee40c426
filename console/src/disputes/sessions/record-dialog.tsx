import { useState } from "react";
import type { MediationSession, Presence } from "../../../../contract/dispute-file.js";
import { recordSession } from "../../../../contract/dispute-sessions.js";
import type { InputOf } from "../../../../contract/endpoint.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Lines, Pick } from "../../ui/fields.js";
import { Notice } from "../../ui/notice.js";
import { useAct } from "../use-act.js";
import { cameWords, resultWords, roleWords } from "./meeting-words.js";

interface RecordDialogProps {
  number: string;
  session: MediationSession;
  onClose: () => void;
}

type Body = InputOf<typeof recordSession>["body"];

/** 笔录: who came, what was said, what was proposed, how far it got (人民调解法 27). */
export function RecordDialog({ number, session, onClose }: RecordDialogProps) {
  const [came, setCame] = useState(
    () => new Map(session.attendance.map(({ id, came: was, answer }) => [id, was ?? answer ?? ("here" as Presence)])),
  );
  const [notes, setNotes] = useState("");
  const [proposal, setProposal] = useState("");
  const [result, setResult] = useState<Body["result"]>(session.record?.result ?? "agreed");
  const act = useAct(number, `record ${session.id}`, (body: Body, key) =>
    hall(recordSession, { params: { number, sessionId: session.id }, body }, { key }),
  );
  const body = { came: [...came].map(([id, presence]) => ({ id, presence })), notes, proposal, result };
  return (
    <DialogForm
      title={`第 ${session.number} 次笔录`}
      yes="记好，请到场的人签字"
      no="先不记"
      width={640}
      busy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate(body, { onSuccess: onClose })}
      onClose={onClose}
    >
      {session.record && session.record.signatures.length > 0 && (
        <Notice tone="todo">已经有人签了字。重新记，签的字作废，要再签一次。</Notice>
      )}
      <div className="dispute-came">
        {session.attendance.map(({ id, role, name }) => (
          <Pick
            key={id}
            label={`${roleWords[role]} ${name}`}
            value={came.get(id) ?? "here"}
            options={Object.entries(cameWords)}
            onChange={(next) => setCame(new Map(came).set(id, next as Presence))}
          />
        ))}
      </div>
      <Lines label="谈的情况：双方怎么说的，讲了哪些法律" value={notes} maxLength={8000} first onChange={setNotes} />
      <Lines label="提出的方案（可以不写）" value={proposal} maxLength={2000} onChange={setProposal} />
      <Pick
        label="谈到哪里"
        value={result}
        options={Object.entries(resultWords)}
        onChange={(next) => setResult(next as Body["result"])}
      />
      <p className="dialog-words">到场的人看得到这份笔录，没来的看不到。</p>
    </DialogForm>
  );
}
