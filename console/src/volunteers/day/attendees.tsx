import { useState } from "react";
import { type Attendee, confirmHours, type getSheet } from "../../../../contract/attendance.js";
import type { ReplyOf } from "../../../../contract/endpoint.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { minutesWords, timeOf } from "../../platform/moments.js";
import { Button } from "../../ui/button.js";
import { Faults } from "../../ui/faults.js";
import { Tag, type Tone } from "../../ui/tag.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";
import { NoteDialog } from "./note-dialog.js";

type Sheet = ReplyOf<typeof getSheet>;

const tones: Partial<Record<Attendee["state"], Tone>> = {
  accepted: "brand",
  checked_in: "todo",
  hours_pending: "todo",
  recorded: "done",
  absent: "late",
};

/** The list of the day: who came and left, what a person must look at, and the hours that wait to be confirmed. */
export function Attendees({ sheet }: { sheet: Sheet }) {
  const { activity, attendees, editable } = sheet;
  const [noting, setNoting] = useState<Attendee>();
  const [minutes, setMinutes] = useState<Record<string, number>>({});
  const pending = attendees.filter(({ state }) => state === "hours_pending");
  const confirm = useChange((hours: { signupId: string; minutes: number }[]) =>
    carryOut(`hours ${activity.id} ${JSON.stringify(hours)}`, { hours }, (fixed, key) =>
      hall(confirmHours, { params: { activityId: activity.id }, body: fixed }, { key }),
    ),
  );
  const given = (one: Attendee) => minutes[one.id] ?? one.possible ?? 0;
  const canConfirm = editable && activity.countsHours && pending.length > 0;
  return (
    <section className="volunteers-card" aria-label="名单">
      <div className="volunteers-moves" style={{ alignItems: "center", marginBottom: 8 }}>
        <h2 style={{ margin: 0 }}>名单 {attendees.length} 人</h2>
        {canConfirm && (
          <Button
            look="filled"
            busy={confirm.isPending && "正在记…"}
            onClick={() =>
              confirm.mutate(
                pending
                  .filter(({ reviewWords }) => !reviewWords)
                  .map((one) => ({ signupId: one.id, minutes: given(one) })),
                { onSuccess: () => say("时长记好了，每个人都会收到") },
              )
            }
          >
            {`确认 ${pending.filter(({ reviewWords }) => !reviewWords).length} 人的时长`}
          </Button>
        )}
      </div>
      <Faults error={confirm.error} />
      {attendees.length === 0 ? (
        <p className="volunteers-small">还没有人报名。</p>
      ) : (
        <table className="volunteers-table">
          <thead>
            <tr>
              <th scope="col">谁</th>
              <th scope="col">做什么</th>
              <th scope="col">签到</th>
              <th scope="col">签退</th>
              <th scope="col">到哪一步</th>
              <th scope="col">时长</th>
              <th scope="col">接着做</th>
            </tr>
          </thead>
          <tbody>
            {attendees.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.name}
                  {one.guardianName && <div className="volunteers-small">监护人 {one.guardianName}</div>}
                </th>
                <td>{one.roleName}</td>
                <td>{one.checkedInAt ? timeOf(one.checkedInAt) : ""}</td>
                <td>{one.checkedOutAt ? timeOf(one.checkedOutAt) : ""}</td>
                <td>
                  <Tag tone={tones[one.state] ?? "idle"}>{one.stateWords}</Tag>
                  {one.reviewWords && <div className="volunteers-small">要看一眼：{one.reviewWords}</div>}
                  {one.byHand && <div className="volunteers-small">手工记的：{one.note}</div>}
                </td>
                <td>
                  <Hours
                    one={one}
                    editable={editable}
                    value={given(one)}
                    onChange={(value) => setMinutes({ ...minutes, [one.id]: value })}
                  />
                </td>
                <td>
                  <div className="volunteers-moves">
                    {editable && ["accepted", "checked_in", "hours_pending", "absent"].includes(one.state) && (
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`${one.name}：手工记`}
                        onClick={() => setNoting(one)}
                      >
                        手工记
                      </button>
                    )}
                    {canConfirm && one.state === "hours_pending" && one.reviewWords && (
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`${one.name}：看过了，确认时长`}
                        onClick={() => confirm.mutate([{ signupId: one.id, minutes: given(one) }])}
                      >
                        看过了，确认
                      </button>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {noting && <NoteDialog activity={activity} attendee={noting} onClose={() => setNoting(undefined)} />}
    </section>
  );
}

interface HoursProps {
  one: Attendee;
  editable: boolean;
  value: number;
  onChange: (minutes: number) => void;
}

/** Recorded minutes, or those to be confirmed: at most what the two times give. */
function Hours({ one, editable, value, onChange }: HoursProps) {
  if (one.minutes !== null) return <>{minutesWords(one.minutes)}</>;
  if (one.state !== "hours_pending" || one.possible === null) return null;
  if (!editable) return <>最多 {minutesWords(one.possible)}</>;
  return (
    <>
      <input
        className="field-input volunteers-minutes"
        type="number"
        min={0}
        max={one.possible}
        aria-label={`${one.name}的分钟数`}
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
      />
      <div className="volunteers-small">分钟，最多 {one.possible}</div>
    </>
  );
}
