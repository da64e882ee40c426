import { useState } from "react";
import type { MediationSession, StaffDispute } from "../../../../contract/dispute-file.js";
import { moveSession, scheduleSession } from "../../../../contract/dispute-sessions.js";
import type { InputOf } from "../../../../contract/endpoint.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Pick, Tick } from "../../ui/fields.js";
import { useAct } from "../use-act.js";
import { emptyPlace, PlaceFields, placeBody } from "./place-fields.js";

const sideOptions = [
  ["both", "双方一起"],
  ["applicant", "只和申请人谈，对方不知道"],
  ["respondent", "只和对方谈，申请人不知道"],
] as const;

/** Arranges a meeting, with both sides or one of them, and whom else both agree to (人民调解法 20, 22). */
export function ScheduleDialog({ file, onClose }: { file: StaffDispute; onClose: () => void }) {
  const [place, setPlace] = useState(emptyPlace);
  const [sides, setSides] = useState<(typeof sideOptions)[number][0]>("both");
  const [guest, setGuest] = useState({ name: "", about: "" });
  const [agreed, setAgreed] = useState(false);
  const [fault, setFault] = useState<string>();
  const act = useAct(file.number, "meet", (body: InputOf<typeof scheduleSession>["body"], key) =>
    hall(scheduleSession, { params: { number: file.number }, body }, { key }),
  );
  function submit() {
    if (!place.elsewhere && !place.slotId) return setFault("请选一段，或改成别的地方。");
    const guests = guest.name.trim() ? [guest] : [];
    act.mutate({ ...placeBody(place), sides, guests, guestsAgreed: agreed }, { onSuccess: onClose });
  }
  return (
    <DialogForm
      title="约来谈"
      yes="约好，告诉他们"
      no="先不约"
      width={560}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Pick label="和谁谈" value={sides} options={sideOptions} onChange={(next) => setSides(next as typeof sides)} />
      <PlaceFields
        number={file.number}
        value={place}
        fault={fault}
        onChange={(next) => {
          setPlace(next);
          setFault(undefined);
        }}
      />
      <details>
        <summary>请亲友或懂行的人一起谈</summary>
        <div className="dispute-guest">
          <div className="dispute-pair">
            <Line label="请谁" value={guest.name} maxLength={40} onChange={(name) => setGuest({ ...guest, name })} />
            <Line
              label="为什么请"
              value={guest.about}
              maxLength={60}
              onChange={(about) => setGuest({ ...guest, about })}
            />
          </div>
          <Tick words="问过双方，都同意（《人民调解法》第二十条）" on={agreed} onChange={setAgreed} />
        </div>
      </details>
    </DialogForm>
  );
}

interface MoveDialogProps {
  file: StaffDispute;
  session: MediationSession;
  onClose: () => void;
}

/** Moves a meeting to another time or place; everybody is told and answers anew. */
export function MoveSessionDialog({ file, session, onClose }: MoveDialogProps) {
  const [place, setPlace] = useState({ ...emptyPlace, online: session.online ?? "" });
  const [fault, setFault] = useState<string>();
  const act = useAct(file.number, `move ${session.id}`, (body: InputOf<typeof moveSession>["body"], key) =>
    hall(moveSession, { params: { number: file.number, sessionId: session.id }, body }, { key }),
  );
  function submit() {
    if (!place.elsewhere && !place.slotId) return setFault("请选一段，或改成别的地方。");
    act.mutate(placeBody(place), { onSuccess: onClose });
  }
  return (
    <DialogForm
      title={`第 ${session.number} 次改时间`}
      yes="改好，告诉他们"
      width={560}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="dialog-words">原来留的房间会空出来。请过的人要重新回话。</p>
      <PlaceFields
        number={file.number}
        value={place}
        fault={fault}
        onChange={(next) => {
          setPlace(next);
          setFault(undefined);
        }}
      />
    </DialogForm>
  );
}
