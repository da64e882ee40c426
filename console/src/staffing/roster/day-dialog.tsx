import { type FormEvent, useState } from "react";
import { changeRoster, type Roster, type RosterDesk } from "../../../../contract/staffing.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Faults } from "../../ui/faults.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../use-change.js";

interface DayDialogProps {
  roster: Roster;
  desk: RosterDesk;
  day: string;
  onClose: () => void;
}

/** Chooses who sits at a desk on one day. The desk's week goes to the server as a whole. */
export function DayDialog({ roster, desk, day, onClose }: DayDialogProps) {
  const [chosen, setChosen] = useState(() =>
    desk.shifts.filter((shift) => shift.day === day).map(({ staffId }) => staffId),
  );
  const change = useChange((staffIds: string[]) => {
    const others = desk.shifts.filter((shift) => shift.day !== day);
    const shifts = [...others, ...staffIds.map((staffId) => ({ day, staffId }))];
    return hall(changeRoster, { params: { deskId: desk.deskId }, body: { week: roster.week, shifts } });
  });
  const away = new Set(roster.away.filter((one) => one.day === day).map(({ staffId }) => staffId));
  const words = roster.days.find((one) => one.day === day)?.words ?? day;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (change.isPending) return;
    change.mutate(chosen, {
      onSuccess: () => {
        say("值班表改好了");
        onClose();
      },
    });
  }

  return (
    <Dialog title={`${desk.name} ${words}谁值班`} width={420} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <fieldset className="field choice-list">
          <legend className="field-label">勾上值班的人</legend>
          <div className="choice-options">
            {desk.members.map(({ id, name }, place) => (
              <label key={id} className="choice-option">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  data-first={place === 0 ? true : undefined}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }
                />
                <span>{name}</span>
                <span className="choice-note">{away.has(id) ? "这天不在" : ""}</span>
              </label>
            ))}
            {desk.members.length === 0 && <p className="choice-none">这个窗口还没有人。</p>}
          </div>
        </fieldset>
        <Faults error={change.error} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不改</Button>
          <Button type="submit" look="filled" busy={change.isPending && "正在交…"}>
            就这样排
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
