import { useState } from "react";
import { type DeskSeeker, noteContact } from "../../../contract/job-desk.js";
import { hall } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { DialogForm } from "../ui/dialog-form.js";
import { Lines } from "../ui/fields.js";
import { say } from "../ui/toast.js";
import { useChange } from "./queries.js";

/** What came of a talk with somebody who looks for work; they read it too. */
export function ContactDialog({ seeker, onClose }: { seeker: DeskSeeker; onClose: () => void }) {
  const [text, setText] = useState("");
  const change = useChange((body: { text: string }) =>
    carryOut(`contact ${seeker.number} ${body.text}`, body, (fixed, key) =>
      hall(noteContact, { params: { number: seeker.number }, body: fixed }, { key }),
    ),
  );
  return (
    <DialogForm
      title={`和${seeker.name}联系过了`}
      yes="记下"
      no="先不记"
      busy={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate(
          { text },
          {
            onSuccess: () => {
              say("记下了");
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Lines label="怎么样了（本人看得到）" value={text} maxLength={300} first onChange={setText} />
    </DialogForm>
  );
}
