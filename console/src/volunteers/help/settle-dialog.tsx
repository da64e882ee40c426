import { useState } from "react";
import { moveHelpCall, type StaffHelpCall } from "../../../../contract/help-staff.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Lines } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";

/** Closes a call that the community has seen to itself; who called reads how. */
export function SettleDialog({ call, onClose }: { call: StaffHelpCall; onClose: () => void }) {
  const [words, setWords] = useState("");
  const settle = useChange((body: { move: "settle"; words: string }) =>
    carryOut(`settle ${call.id} ${body.words}`, body, (fixed, key) =>
      hall(moveHelpCall, { params: { callId: call.id }, body: fixed }, { key }),
    ),
  );
  return (
    <DialogForm
      title={`安排好了：${call.kindName}，${call.forName}`}
      yes="告诉求助的人"
      busy={settle.isPending}
      error={settle.error}
      onClose={onClose}
      onSubmit={() =>
        settle.mutate(
          { move: "settle", words },
          {
            onSuccess: () => {
              say("求助的人和问过的人都知道了");
              onClose();
            },
          },
        )
      }
    >
      <Lines label="怎么安排的，求助的人会看到" first maxLength={200} value={words} onChange={setWords} />
    </DialogForm>
  );
}
