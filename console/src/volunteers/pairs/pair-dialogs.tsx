import { useState } from "react";
import { changePair, endPair, type StaffPair } from "../../../../contract/pair-staff.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Lines } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";

interface PairDialogProps {
  pair: StaffPair;
  onClose: () => void;
}

export function ChangePairDialog({ pair, onClose }: PairDialogProps) {
  const [text, setText] = useState({ everyDays: String(pair.everyDays), note: pair.note });
  const change = useChange((body: { everyDays: number; note: string }) =>
    hall(changePair, { params: { pairId: pair.id }, body }),
  );
  return (
    <DialogForm
      title={`改：${pair.volunteer.name}去看${pair.resident.name}`}
      yes="改好"
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onSubmit={() =>
        change.mutate(
          { everyDays: Number(text.everyDays), note: text.note },
          {
            onSuccess: () => {
              say("改好了");
              onClose();
            },
          },
        )
      }
    >
      <Line
        label="隔几天去一次"
        data-first
        type="number"
        min={1}
        max={90}
        value={text.everyDays}
        onChange={(everyDays) => setText({ ...text, everyDays })}
      />
      <Lines label="写给志愿者的" maxLength={300} value={text.note} onChange={(note) => setText({ ...text, note })} />
    </DialogForm>
  );
}

export function EndPairDialog({ pair, onClose }: PairDialogProps) {
  const [words, setWords] = useState("");
  const end = useChange((body: { words: string }) =>
    carryOut(`end pair ${pair.id} ${body.words}`, body, (fixed, key) =>
      hall(endPair, { params: { pairId: pair.id }, body: fixed }, { key }),
    ),
  );
  return (
    <DialogForm
      title={`结束：${pair.volunteer.name}去看${pair.resident.name}`}
      yes="结束这一对"
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onSubmit={() =>
        end.mutate(
          { words },
          {
            onSuccess: () => {
              say("结束了，两边都知道了");
              onClose();
            },
          },
        )
      }
    >
      <Lines label="为什么结束，两边都会看到" first maxLength={200} value={words} onChange={setWords} />
    </DialogForm>
  );
}
