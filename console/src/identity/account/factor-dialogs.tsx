import { useState } from "react";
import { dropSecondFactor, renewRecoveryCodes } from "../../../../contract/own-account.js";
import { hall } from "../../platform/hall.js";
import { Dialog } from "../../ui/dialog.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { say } from "../../ui/toast.js";
import { CodeField } from "../code-field.js";
import { useChange } from "./queries.js";
import { RecoveryCodes } from "./recovery-codes.js";
import { faultOf, otherFault, SecretField } from "./secret-field.js";

/** New recovery codes for those that are used up or may have been seen. */
export function RenewDialog({ onClose }: { onClose: () => void }) {
  const [password, setPassword] = useState("");
  const renew = useChange(() => hall(renewRecoveryCodes, { body: { password } }));
  if (renew.data) {
    return (
      <Dialog title="新的恢复码">
        <RecoveryCodes codes={renew.data.recoveryCodes} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <DialogForm
      title="换一批恢复码"
      yes="换一批"
      no="先不换"
      busy={renew.isPending}
      error={otherFault(renew.error)}
      onSubmit={() => renew.mutate(undefined)}
      onClose={onClose}
    >
      <p className="dialog-words">换了以后，原来的恢复码都不能用了。</p>
      <SecretField
        label="密码"
        first
        value={password}
        onChange={setPassword}
        fault={faultOf(renew.error, "password")}
      />
    </DialogForm>
  );
}

/** Gives the second factor up: a new phone begins with that. */
export function DropDialog({ onClose }: { onClose: () => void }) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const drop = useChange(() => hall(dropSecondFactor, { body: { password, code } }));
  const submit = () =>
    drop.mutate(undefined, {
      onSuccess: () => {
        say("停用了，登录只要密码");
        onClose();
      },
    });
  return (
    <DialogForm
      title="停用动态口令"
      yes="停用"
      no="先不停"
      busy={drop.isPending}
      error={otherFault(drop.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <SecretField label="密码" first value={password} onChange={setPassword} fault={faultOf(drop.error, "password")} />
      <CodeField value={code} onChange={setCode} fault={faultOf(drop.error, "code")} />
    </DialogForm>
  );
}
