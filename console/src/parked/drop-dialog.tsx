import { useState } from "react";
import { dropParked, type ParkedMessage } from "../../../contract/parked.js";
import { useChange } from "../platform/change.js";
import { hall } from "../platform/hall.js";
import { DialogForm } from "../ui/dialog-form.js";
import { Lines } from "../ui/fields.js";
import { say } from "../ui/toast.js";
import { parkedKey } from "./queries.js";

/** Gives a message up for good; the reason stands on the audit log. */
export function DropDialog({ message, onClose }: { message: ParkedMessage; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const drop = useChange(parkedKey, (why: string) =>
    hall(dropParked, { params: { id: message.id }, body: { reason: why } }),
  );
  return (
    <DialogForm
      title={`不再送：${message.words}`}
      yes="不再送"
      no="先留着"
      busy={drop.isPending}
      error={drop.error}
      onClose={onClose}
      onSubmit={() =>
        drop.mutate(reason.trim(), {
          onSuccess: () => {
            say("这条不再送了");
            onClose();
          },
        })
      }
    >
      <p className="dialog-words">收信的人不会知道这件事，只有办件里还看得到。收不回来。</p>
      <Lines label="为什么不再送（记在操作记录里）" value={reason} maxLength={200} first onChange={setReason} />
    </DialogForm>
  );
}
