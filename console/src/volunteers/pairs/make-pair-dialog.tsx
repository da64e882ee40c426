import { useState } from "react";
import type { KnownResident } from "../../../../contract/counter.js";
import type { InputOf } from "../../../../contract/endpoint.js";
import { type ConsentWay, consentWays, makePair } from "../../../../contract/pair-staff.js";
import { ResidentPick } from "../../counter/resident-pick.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Lines, Pick } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";
import { VolunteerPick } from "./volunteer-pick.js";

/** Whom the list has named already. */
export interface Wanted {
  id: string;
  words: string;
}

type Body = InputOf<typeof makePair>["body"];

interface MakePairDialogProps {
  communityId: string;
  wanted: Wanted | null;
  onClose: () => void;
}

/** Pairs a volunteer with somebody who has said yes; the volunteer still has to. */
export function MakePairDialog({ communityId, wanted, onClose }: MakePairDialogProps) {
  const [resident, setResident] = useState<KnownResident | null>(null);
  const [volunteerId, setVolunteerId] = useState<string>();
  const [text, setText] = useState({ everyDays: "7", note: "", consent: "" as ConsentWay | "" });
  const [missing, setMissing] = useState("");
  const make = useChange((body: Body) =>
    carryOut(`pair ${JSON.stringify(body)}`, body, (fixed, key) => hall(makePair, { body: fixed }, { key })),
  );
  function submit() {
    const residentId = wanted?.id ?? resident?.id;
    const found = !residentId
      ? "请先找到去看谁。"
      : !volunteerId
        ? "请选谁去看。"
        : !text.consent
          ? "请写 TA 是怎么同意的，没有同意不能结对。"
          : "";
    setMissing(found);
    if (!residentId || !volunteerId || !text.consent) return;
    make.mutate(
      {
        communityId,
        residentId,
        volunteerId,
        everyDays: Number(text.everyDays),
        note: text.note,
        consent: text.consent,
      },
      {
        onSuccess: () => {
          say("告诉志愿者了，点头就开始");
          onClose();
        },
      },
    );
  }
  return (
    <DialogForm
      title="结一对"
      yes="请志愿者点头"
      no="先不结"
      width={600}
      busy={make.isPending}
      error={make.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {wanted ? (
        <div className="field">
          <span className="field-label">去看谁</span>
          <span>{wanted.words}</span>
        </div>
      ) : (
        <ResidentPick label="去看谁" value={resident} onChange={setResident} />
      )}
      <VolunteerPick communityId={communityId} value={volunteerId} onChange={setVolunteerId} />
      <Line
        label="隔几天去一次"
        type="number"
        min={1}
        max={90}
        value={text.everyDays}
        onChange={(everyDays) => setText({ ...text, everyDays })}
      />
      <Pick
        label="TA 怎么同意的"
        value={text.consent}
        options={[["", "请选"], ...Object.entries(consentWays)]}
        onChange={(consent) => setText({ ...text, consent: consent as ConsentWay | "" })}
      />
      <Lines
        label="写给志愿者的（可以不写）"
        maxLength={300}
        value={text.note}
        onChange={(note) => setText({ ...text, note })}
      />
      {missing && (
        <p className="field-hint" role="alert">
          {missing}
        </p>
      )}
    </DialogForm>
  );
}
