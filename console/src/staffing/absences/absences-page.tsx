import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { StaffMember } from "../../../../contract/identity.js";
import { type Absence, absenceReasonNames, endAbsence } from "../../../../contract/staffing.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Calm } from "../../ui/calm.js";
import { Faults } from "../../ui/faults.js";
import { say } from "../../ui/toast.js";
import { Trouble } from "../../ui/trouble.js";
import { PlaceHead, useCommunity } from "../place-head.js";
import { absencesQuery } from "../queries.js";
import { useChange } from "../use-change.js";
import { AbsenceDialog } from "./absence-dialog.js";
import { Kinships } from "./kinships.js";
import "../staffing.css";

/** 请假: who is or will be away, and which residents somebody must keep away from. */
export function AbsencesPage({ me }: { me: StaffMember }) {
  const communityId = useCommunity();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(absencesQuery(communityId));
  const end = useChange((absenceId: string) => hall(endAbsence, { params: { absenceId } }));
  if (error) return <Trouble error={error} onRetry={refetch} />;
  return (
    <main className="staffing" aria-labelledby="staffing-title">
      <PlaceHead title="请假" note={data ? `${data.absences.length} 条` : ""} place={data}>
        <Button onClick={() => setAdding(true)}>
          <Plus className="icon" size={16} aria-hidden="true" />
          登记请假
        </Button>
      </PlaceHead>
      {data && (
        <div className="staffing-body">
          <Faults error={end.error} />
          {data.absences.length === 0 ? (
            <Calm drawing="empty" title="都在岗">
              <p>有人请假、培训、外出时登记在这里，这段时间不给他派件。</p>
            </Calm>
          ) : (
            <AbsenceTable
              absences={data.absences}
              onEnd={(id) => end.mutate(id, { onSuccess: () => say("已经撤掉") })}
            />
          )}
          <Kinships communityId={communityId} me={me} />
        </div>
      )}
      {adding && data && (
        <AbsenceDialog
          staff={data.editable ? data.staff : data.staff.filter(({ id }) => id === me.id)}
          first={data.staff.some(({ id }) => id === me.id) ? me.id : (data.staff[0]?.id ?? "")}
          onClose={() => setAdding(false)}
        />
      )}
    </main>
  );
}

function AbsenceTable({ absences, onEnd }: { absences: readonly Absence[]; onEnd: (id: string) => void }) {
  return (
    <table className="staffing-table" aria-label="请假">
      <thead>
        <tr>
          <th scope="col">谁</th>
          <th scope="col">什么时候</th>
          <th scope="col">为什么</th>
          <th scope="col">说明</th>
          <th scope="col">
            <span className="hidden-words">撤销</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {absences.map(({ id, staff, words, reason, note, mine }) => (
          <tr key={id}>
            <th scope="row">{staff.name}</th>
            <td>{words}</td>
            <td>{absenceReasonNames[reason]}</td>
            <td>{note}</td>
            <td className="staffing-last">
              {mine && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={`撤销${staff.name}的请假`}
                  onClick={() => onEnd(id)}
                >
                  撤销
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
