import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Redo2, Undo2 } from "lucide-react";
import { useState } from "react";
import { exportWeek, type Schedule, saveSchedule, type WeekSpan } from "../../../../contract/schedules.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { say } from "../../ui/toast.js";
import { faultsOf } from "../faults.js";
import { schedulesKey } from "../queries.js";
import { ClosuresPart } from "./closures.js";
import { CopyWeek } from "./copy-week.js";
import { copyDay, useScheduleDraft, withSpans } from "./draft.js";
import { ImportWeek } from "./import-week.js";
import { SeasonBar } from "./season-bar.js";
import { SpanFields } from "./span-fields.js";
import { TermsFields } from "./terms-fields.js";
import { WeekGrid } from "./week-grid.js";

interface ScheduleEditorProps {
  schedule: Schedule;
  /** What else can be booked there, to copy a week from. */
  others: readonly Schedule[];
  editable: boolean;
}

/** One resource: its week on a grid, every step of it undoable, and what else holds for it. */
export function ScheduleEditor({ schedule, others, editable }: ScheduleEditorProps) {
  const { draft, change, changed, undo, redo } = useScheduleDraft(schedule);
  const [place, setPlace] = useState(0);
  const [chosen, setChosen] = useState<WeekSpan>();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      hall(saveSchedule, { params: { resourceId: schedule.id }, body: { revision: schedule.revision, ...draft } }),
    onSuccess: async () => {
      say("存好了，往后的时间跟着改了");
      await client.invalidateQueries({ queryKey: schedulesKey });
    },
  });
  const season = draft.seasons[place] ?? draft.seasons[0];
  const spans = season?.spans ?? [];
  const setSpans = (next: WeekSpan[]) => change({ seasons: withSpans(draft.seasons, place, next) });
  const add = (weekday: number, startsAt: number) => {
    const span = { weekday, startsAt, endsAt: Math.min(1440, startsAt + 60), slotMinutes: 0, capacity: 1 };
    setSpans([...spans, span]);
    setChosen(span);
  };
  return (
    <>
      <div>
        <div className="week-tools">
          <SeasonBar
            seasons={draft.seasons}
            place={place}
            onPlace={setPlace}
            onChange={(seasons) => change({ seasons })}
          />
          <Button onClick={undo} aria-label="撤销一步">
            <Undo2 className="icon" size={16} aria-hidden="true" />
            撤销
          </Button>
          <Button onClick={redo} aria-label="重做一步">
            <Redo2 className="icon" size={16} aria-hidden="true" />
            重做
          </Button>
          <Button onClick={() => add(1, 540)}>加一段</Button>
          <CopyWeek others={others} onCopy={setSpans} />
          <ImportWeek resourceId={schedule.id} onRead={(seasons) => change({ seasons })} />
          <a className="button button-outline" href={exportWeek.path.replace(":resourceId", schedule.id)}>
            导出 Excel
          </a>
          {editable && (
            <Button look="filled" busy={save.isPending && "正在存…"} onClick={() => save.mutate()}>
              {changed ? "存下改动" : "没有改动"}
            </Button>
          )}
        </div>
        {save.error && (
          <ul className="booking-fault" role="alert">
            {faultsOf(save.error).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        <WeekGrid spans={spans} chosen={chosen} onChoose={setChosen} onAdd={add} />
      </div>
      <div className="week-side">
        {chosen && spans.includes(chosen) && (
          <SpanFields
            span={chosen}
            onChange={(next) => {
              setSpans(spans.map((span) => (span === chosen ? next : span)));
              setChosen(next);
            }}
            onRemove={() => {
              setSpans(spans.filter((span) => span !== chosen));
              setChosen(undefined);
            }}
            onCopy={(days) => setSpans(copyDay(spans, chosen.weekday, days))}
          />
        )}
        <ClosuresPart schedule={schedule} editable={editable} />
        <TermsFields terms={draft.terms} onChange={(terms) => change({ terms })} />
      </div>
    </>
  );
}
