import { type FormEvent, useId, useState } from "react";
import { addKinship, type Relation, relationNames } from "../../../../contract/staffing.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { say } from "../../ui/toast.js";
import { Faults } from "../faults.js";
import { useChange } from "../use-change.js";

interface KinshipDialogProps {
  staff: readonly { id: string; name: string }[];
  first: string;
  onClose: () => void;
}

/** Names a resident by name and phone; both must fit. */
export function KinshipDialog({ staff, first, onClose }: KinshipDialogProps) {
  const id = useId();
  const [staffId, setStaffId] = useState(first);
  const [residentName, setName] = useState("");
  const [residentPhone, setPhone] = useState("");
  const [relation, setRelation] = useState<Relation>("relative");
  const add = useChange((body: { staffId: string; residentName: string; residentPhone: string; relation: Relation }) =>
    carryOut(`kinship ${JSON.stringify(body)}`, body, (fixed, key) => hall(addKinship, { body: fixed }, { key })),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (add.isPending) return;
    add.mutate(
      { staffId, residentName, residentPhone, relation },
      {
        onSuccess: () => {
          say("登记好了");
          onClose();
        },
      },
    );
  }

  return (
    <Dialog title="登记回避" onClose={onClose}>
      <form className="dialog-form" noValidate onSubmit={submit}>
        <div className="field">
          <label htmlFor={`${id}-who`}>哪位同事</label>
          <select
            id={`${id}-who`}
            className="staffing-input"
            data-first
            value={staffId}
            onChange={({ target }) => setStaffId(target.value)}
          >
            {staff.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </div>
        <div className="staffing-pair">
          <div className="field">
            <label htmlFor={`${id}-name`}>居民姓名</label>
            <input
              id={`${id}-name`}
              className="staffing-input"
              maxLength={30}
              value={residentName}
              onChange={({ target }) => setName(target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-phone`}>居民电话</label>
            <input
              id={`${id}-phone`}
              className="staffing-input"
              inputMode="tel"
              value={residentPhone}
              onChange={({ target }) => setPhone(target.value)}
            />
          </div>
        </div>
        <fieldset className="field choice-list">
          <legend className="field-label">居民是他的什么人</legend>
          <div className="choices">
            {(Object.entries(relationNames) as [Relation, string][]).map(([name, words]) => (
              <button
                key={name}
                type="button"
                className="choice"
                aria-pressed={relation === name}
                onClick={() => setRelation(name)}
              >
                {words}
              </button>
            ))}
          </div>
        </fieldset>
        <Faults error={add.error} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不登记</Button>
          <Button type="submit" look="filled" busy={add.isPending && "正在交…"}>
            登记
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
