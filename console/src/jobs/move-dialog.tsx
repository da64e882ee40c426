import { type FormEvent, useId, useState } from "react";
import { type DeskPlacement, movePlacement } from "../../../contract/placements.js";
import { hall } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { dayOf } from "../platform/time.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";
import { Faults } from "../ui/faults.js";
import { say } from "../ui/toast.js";
import { InterviewPlace } from "./interview-place.js";
import { useChange } from "./queries.js";

interface MoveDialogProps {
  placement: DeskPlacement;
  move: DeskPlacement["moves"][number];
  onClose: () => void;
}
type Action = "invite" | "interview" | "hire" | "refuse" | "follow_up" | "end";

/** Asks what a step needs: a time, a day, a sentence. */
export function MoveDialog({ placement, move, onClose }: MoveDialogProps) {
  const id = useId();
  const today = dayOf(new Date());
  const [at, setAt] = useState(`${today}T10:00`);
  const [day, setDay] = useState(today);
  const [text, setText] = useState("");
  const [resourceId, setResourceId] = useState("");
  const change = useChange((body: { action: Action; at?: string; day?: string; resourceId?: string; text: string }) =>
    carryOut(`placement ${placement.id} ${JSON.stringify(body)}`, body, (fixed, key) =>
      hall(movePlacement, { params: { id: placement.id }, body: fixed }, { key }),
    ),
  );
  const needs = (what: string) => move.needs.includes(what);
  function submit(event: FormEvent) {
    event.preventDefault();
    const body = {
      // The server offered it, from its own table of moves.
      action: move.action as Action,
      ...(needs("at") ? { at: new Date(`${at}:00+08:00`).toISOString() } : {}),
      ...(needs("day") ? { day } : {}),
      ...(needs("resource") && resourceId ? { resourceId } : {}),
      text,
    };
    change.mutate(body, {
      onSuccess: ({ stateWords }) => {
        say(stateWords);
        onClose();
      },
    });
  }
  return (
    <Dialog title={`${move.label}：${placement.seeker}，${placement.vacancy.title}`} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        {needs("resource") && (
          <InterviewPlace communityId={placement.communityId} value={resourceId} onChange={setResourceId} />
        )}
        {needs("at") && (
          <div className="field">
            <label htmlFor={`${id}at`}>面试时间</label>
            <input
              id={`${id}at`}
              className="field-input"
              type="datetime-local"
              data-first
              value={at}
              onChange={({ target }) => setAt(target.value)}
            />
          </div>
        )}
        {needs("day") && (
          <div className="field">
            <label htmlFor={`${id}day`}>日期</label>
            <input
              id={`${id}day`}
              className="field-input"
              type="date"
              data-first
              value={day}
              onChange={({ target }) => setDay(target.value)}
            />
          </div>
        )}
        <div className="field">
          <label htmlFor={`${id}text`}>{needs("text") ? "怎么样，写一句" : "说明（可以不写）"}</label>
          <textarea
            id={`${id}text`}
            className="field-input"
            rows={2}
            maxLength={300}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <Faults error={change.error} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不记</Button>
          <Button type="submit" look="filled" busy={change.isPending && "正在记…"}>
            {move.label}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
