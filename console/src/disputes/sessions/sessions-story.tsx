import { useState } from "react";
import type { MediationSession, StaffDispute } from "../../../../contract/dispute-file.js";
import { signRecord } from "../../../../contract/dispute-sessions.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Tag } from "../../ui/tag.js";
import { SignDialog } from "../signing/sign-dialog.js";
import { Signatures } from "../signing/signatures.js";
import { CallOffDialog } from "./call-off-dialog.js";
import { cameWords, presenceWords, resultWords, roleWords, spanWords, stateWords } from "./meeting-words.js";
import { RecordDialog } from "./record-dialog.js";
import { MoveSessionDialog } from "./schedule-dialog.js";

/** The meetings, the latest first: when and where, who comes or came, and what was recorded and signed. */
export function SessionsStory({ file, now }: { file: StaffDispute; now: Date }) {
  if (file.sessions.length === 0) return null;
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title" className="section-title">
        来谈
      </h2>
      {[...file.sessions].reverse().map((session) => (
        <Meeting key={session.id} file={file} session={session} now={now} />
      ))}
    </section>
  );
}

type Asked = { name: "move" | "call_off" | "record" } | { name: "sign"; line: MediationSession["attendance"][number] };

function Meeting({ file, session, now }: { file: StaffDispute; session: MediationSession; now: Date }) {
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const may = (action: string) => file.moves.some((move) => move.action === action);
  const begun = new Date(session.startsAt) <= now;
  const planned = session.state === "planned";
  const { words, tone } = stateWords[session.state];
  return (
    <article className="dispute-meeting" aria-label={`第 ${session.number} 次`}>
      <p className="dispute-meeting-head">
        <strong>第 {session.number} 次</strong>
        <span>{spanWords(session)}</span>
        <Tag tone={tone}>{words}</Tag>
        {session.sides !== "both" && <Tag tone="priv">{`只和${roleWords[session.sides]}谈`}</Tag>}
      </p>
      <p className="disputes-small">
        {session.place}
        {session.room && "（房间留着）"}
        {session.online && `；线上：${session.online}`}
      </p>
      {session.reason && <p className="dispute-words">取消的理由：{session.reason}</p>}
      <ul className="dispute-attendance">
        {session.attendance.map((one) => (
          <li key={one.id}>
            <span className="disputes-small">{roleWords[one.role]}</span>
            <span>
              {one.name}
              {one.about && <span className="disputes-small">，{one.about}</span>}
            </span>
            <span className="disputes-small">{answerOf(one, planned)}</span>
            {one.text && <span className="dispute-words">{one.text}</span>}
          </li>
        ))}
      </ul>
      {session.record && (
        <SessionRecord session={session} now={now} onSign={(line) => setAsked({ name: "sign", line })} />
      )}
      <div className="dispute-meeting-buttons">
        {planned && may("move_session") && <Button onClick={() => setAsked({ name: "move" })}>改时间</Button>}
        {planned && may("call_off") && <Button onClick={() => setAsked({ name: "call_off" })}>取消</Button>}
        {session.state !== "called_off" && begun && may("record") && (
          <Button look={planned ? "filled" : "outline"} onClick={() => setAsked({ name: "record" })}>
            {planned ? "谈过了，记笔录" : "重新记"}
          </Button>
        )}
      </div>
      {asked?.name === "move" && <MoveSessionDialog file={file} session={session} onClose={close} />}
      {asked?.name === "call_off" && <CallOffDialog number={file.number} session={session} onClose={close} />}
      {asked?.name === "record" && <RecordDialog number={file.number} session={session} onClose={close} />}
      {asked?.name === "sign" && session.record && (
        <SignRecord number={file.number} session={session} record={session.record} line={asked.line} onClose={close} />
      )}
    </article>
  );
}

function answerOf({ role, answer, came }: MediationSession["attendance"][number], planned: boolean): string {
  if (came) return cameWords[came];
  if (!planned || role === "mediator" || role === "guest") return "";
  return answer ? `回话：${presenceWords[answer]}` : "还没回话";
}

interface SessionRecordProps {
  session: MediationSession;
  now: Date;
  onSign: (line: MediationSession["attendance"][number]) => void;
}

function SessionRecord({ session, now, onSign }: SessionRecordProps) {
  const { record, attendance } = session;
  if (!record) return null;
  const waiting = attendance.filter(({ id }) => record.waitsFor.includes(id));
  return (
    <details className="dispute-record">
      <summary>
        笔录：{resultWords[record.result]}，
        {waiting.length ? `还等 ${waiting.map(({ name }) => name).join("、")} 签字` : "都签了字"}
      </summary>
      <div className="dispute-paper">{record.text}</div>
      <Signatures signatures={record.signatures} now={now} />
      <div className="dispute-meeting-buttons">
        {waiting.map((line) => (
          <Button key={line.id} look="tint" onClick={() => onSign(line)}>
            {line.role === "mediator" ? `${line.name}签字` : `${line.name}在这里签字`}
          </Button>
        ))}
      </div>
    </details>
  );
}

interface SignRecordProps {
  number: string;
  session: MediationSession;
  record: NonNullable<MediationSession["record"]>;
  line: MediationSession["attendance"][number];
  onClose: () => void;
}

function SignRecord({ number, session, record: { text, hash }, line, onClose }: SignRecordProps) {
  return (
    <SignDialog
      number={number}
      name={`${session.id} ${line.id} ${hash}`}
      title={`${roleWords[line.role]}${line.name}签字`}
      text={text}
      label={line.role === "mediator" ? "您的签名" : `请${line.name}看过以后，自己写名字`}
      send={(strokes, key) =>
        hall(
          signRecord,
          { params: { number, sessionId: session.id }, body: { attendanceId: line.id, hash, strokes } },
          { key },
        )
      }
      onClose={onClose}
    />
  );
}
