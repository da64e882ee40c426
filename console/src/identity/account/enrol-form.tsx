import { type FormEvent, useState } from "react";
import { beginSecondFactor, confirmSecondFactor } from "../../../../contract/own-account.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Faults } from "../../ui/faults.js";
import { QrCode } from "../../ui/qr-code.js";
import { CodeField } from "../code-field.js";
import { useChange } from "./queries.js";
import { RecoveryCodes } from "./recovery-codes.js";
import { faultOf, otherFault, SecretField } from "./secret-field.js";

/** Binds the phone: the password, the picture with a first code, the recovery codes. */
export function EnrolForm({ onDone }: { onDone: () => void }) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const begin = useChange(() => hall(beginSecondFactor, { body: { password } }));
  const confirm = useChange(() => hall(confirmSecondFactor, { body: { code } }));

  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onDone={onDone} />;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (begin.data ? code && !confirm.isPending : password && !begin.isPending) {
      if (begin.data) confirm.mutate(undefined);
      else begin.mutate(undefined);
    }
  }

  if (!begin.data) {
    return (
      <form className="dialog-form" onSubmit={submit} noValidate>
        <p className="dialog-words">
          绑定以后，登录除了密码，还要输手机上每 30 秒换一次的六位数。别人知道了密码也进不来。
        </p>
        <SecretField
          label="先输一次密码"
          first
          value={password}
          onChange={setPassword}
          fault={faultOf(begin.error, "password")}
        />
        <Faults error={otherFault(begin.error)} />
        <div className="dialog-buttons">
          <Button type="submit" look="filled" busy={begin.isPending && "正在准备…"}>
            下一步
          </Button>
        </div>
      </form>
    );
  }
  return (
    <form className="dialog-form" onSubmit={submit} noValidate>
      <div className="enrol">
        <QrCode of={begin.data.link} alt="绑定动态口令用的二维码" size={176} />
        <div className="enrol-words">
          <p>1. 在手机上装一个验证器，比如“腾讯身份验证器”小程序、Microsoft Authenticator。</p>
          <p>2. 用它扫左边的码。扫不了，就手工输这一串：</p>
          <code className="enrol-secret">{begin.data.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          <p>3. 把手机上显示的六位数填在下面。</p>
        </div>
      </div>
      <CodeField
        value={code}
        onChange={setCode}
        fault={faultOf(confirm.error, "code")}
        hint="输对一次才算绑定，以后登录都会问。"
      />
      <Faults error={otherFault(confirm.error)} />
      <div className="dialog-buttons">
        <Button type="submit" look="filled" busy={confirm.isPending && "正在核对…"}>
          绑定
        </Button>
      </div>
    </form>
  );
}
