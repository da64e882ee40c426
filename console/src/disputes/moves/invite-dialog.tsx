import { useState } from "react";
import type { StaffDispute } from "../../../../contract/dispute-file.js";
import { partyRights } from "../../../../contract/dispute-rights.js";
import { inviteParty } from "../../../../contract/mediation.js";
import { hall } from "../../platform/hall.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line } from "../../ui/fields.js";
import { useAct } from "../use-act.js";

interface Invitation {
  name: string;
  phone?: string;
  address: string;
}

/** Invites the other party: by message where the hall knows the phone, else by a letter that is printed afterwards. */
export function InviteDialog({ file, onClose }: { file: StaffDispute; onClose: () => void }) {
  const known = file.parties.find(({ side }) => side === "respondent");
  const [name, setName] = useState(known?.name ?? "");
  const [phone, setPhone] = useState("");
  const [address, setAddress] = useState(known?.address ?? "");
  const act = useAct(file.number, "invite", (body: Invitation, key) =>
    hall(inviteParty, { params: { number: file.number }, body }, { key }),
  );
  const body = { name, address, ...(phone.trim() ? { phone: phone.trim() } : {}) };
  return (
    <DialogForm
      title="请对方"
      yes="请对方"
      no="先不请"
      busy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate(body, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="dialog-words">
        电话在大厅登录过的，收到一条不写事情的消息；没有的，请完就能打印邀请信。
        {known?.phone && `上次留的电话是 ${known.phone}，要再写一遍。`}
      </p>
      <Line label="对方名字" value={name} maxLength={40} data-first onChange={setName} />
      <Line label="电话（没有可以不写）" type="tel" value={phone} maxLength={20} onChange={setPhone} />
      <Line label="地址（寄信用，可以不写）" value={address} maxLength={120} onChange={setAddress} />
      <details>
        <summary>对方会看到的权利</summary>
        <ul className="dispute-rights">
          {partyRights.map(({ text, article }) => (
            <li key={text}>
              {text}
              <span className="disputes-small">{article}</span>
            </li>
          ))}
        </ul>
      </details>
    </DialogForm>
  );
}
