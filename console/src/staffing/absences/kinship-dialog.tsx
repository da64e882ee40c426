import { useState } from "react";
import { addKinship, type Relation, relationNames } from "../../../../contract/staffing.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../use-change.js";
import { EnterForm, LineField, OneOf } from "./enter-form.js";

interface KinshipDialogProps {
  staff: readonly { id: string; name: string }[];
  first: string;
  onClose: () => void;
}

/** Names a resident by name and phone; both must fit. */
export function KinshipDialog({ staff, first, onClose }: KinshipDialogProps) {
  const [staffId, setStaffId] = useState(first);
  const [residentName, setName] = useState("");
  const [residentPhone, setPhone] = useState("");
  const [relation, setRelation] = useState<Relation>("relative");
  const add = useChange((body: { staffId: string; residentName: string; residentPhone: string; relation: Relation }) =>
    carryOut(`kinship ${JSON.stringify(body)}`, body, (fixed, key) => hall(addKinship, { body: fixed }, { key })),
  );

  function submit() {
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
    <EnterForm
      title="登记回避"
      who={{ label: "哪位同事", staff, value: staffId, onChange: setStaffId }}
      busy={add.isPending}
      error={add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="staffing-pair">
        <LineField label="居民姓名" maxLength={30} value={residentName} onChange={setName} />
        <LineField label="居民电话" inputMode="tel" value={residentPhone} onChange={setPhone} />
      </div>
      <OneOf legend="居民是他的什么人" names={relationNames} value={relation} onChange={setRelation} />
    </EnterForm>
  );
}
