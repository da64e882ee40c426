import { useState } from "react";
import { type FairMove, moveFair, type StaffFair } from "../../../../contract/fair-staff.js";
import { faultAt } from "../../platform/change.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Faults } from "../../ui/faults.js";
import { Lines } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useFairChange } from "./change.js";

/** Publishes the fair, or calls it off. */
export function useMoveFair(fair: StaffFair) {
  return useFairChange(({ action, reason = "" }: { action: FairMove; reason?: string }) => {
    const body = { action, reason, revision: fair.revision };
    return carryOut(`fair ${fair.id} ${JSON.stringify(body)}`, body, (fixed, key) =>
      hall(moveFair, { params: { id: fair.id }, body: fixed }, { key }),
    );
  });
}

/** Calling off tells everybody why, and takes those who stand in line out of it: it is asked. */
export function CallOffDialog({ fair, onClose }: { fair: StaffFair; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const move = useMoveFair(fair);
  const fault = faultAt(move.error, "reason");
  const standing = fair.booths.reduce((sum, { waiting }) => sum + waiting, 0);
  return (
    <Dialog title={`不办了：${fair.title}`} onClose={onClose}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          move.mutate(
            { action: "call_off", reason },
            {
              onSuccess: () => {
                say("不办了，居民看得到原因");
                onClose();
              },
            },
          );
        }}
      >
        <p className="dialog-words">
          {standing > 0 && `现在有 ${standing} 位在排队，号都会作废。`}
          不办了就不能再办回来，只能另办一场。
        </p>
        <Lines
          label="为什么不办了，大家都看得到"
          first
          maxLength={200}
          value={reason}
          fault={fault}
          onChange={setReason}
        />
        <Faults error={fault ? null : move.error} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>还是办</Button>
          <Button type="submit" look="danger" busy={move.isPending && "正在交…"}>
            不办了
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
