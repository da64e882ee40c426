import { useState } from "react";
import { removeTeamMember } from "../../../../contract/team-staff.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Lines } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";
import type { StaffTeam } from "./teams.js";

interface RemoveMemberDialogProps {
  team: StaffTeam;
  person: StaffTeam["people"][number];
  onClose: () => void;
}

/** Asks somebody to leave a team; they hear why. */
export function RemoveMemberDialog({ team, person, onClose }: RemoveMemberDialogProps) {
  const [reason, setReason] = useState("");
  const params = { teamId: team.id, residentId: person.residentId };
  const remove = useChange((body: { reason: string }) =>
    carryOut(`team removal ${team.id} ${person.residentId} ${body.reason}`, body, (fixed, key) =>
      hall(removeTeamMember, { params, body: fixed }, { key }),
    ),
  );
  return (
    <DialogForm
      title={`请${person.name}离开${team.name}`}
      yes="请 TA 离开"
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={() =>
        remove.mutate(
          { reason },
          {
            onSuccess: () => {
              say(`${person.name}离开了，TA 收到了您写的话`);
              onClose();
            },
          },
        )
      }
    >
      <p className="volunteers-small">
        一个月里不能自己再加入。{person.leads ? "TA 现在带队，记得请别人接着带。" : ""}
      </p>
      <Lines label="为什么，TA 会看到" first maxLength={200} value={reason} onChange={setReason} />
    </DialogForm>
  );
}
