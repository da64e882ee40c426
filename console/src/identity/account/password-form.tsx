import { type FormEvent, useState } from "react";
import { changePassword, shortestPassword } from "../../../../contract/own-account.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Faults } from "../../ui/faults.js";
import { useChange } from "./queries.js";
import { faultOf, otherFault, SecretField } from "./secret-field.js";

/** Sets a new password; whoever is signed in elsewhere is out. */
export function PasswordForm({ temporary, onDone }: { temporary?: boolean; onDone: (ended: number) => void }) {
  const [current, setCurrent] = useState("");
  const [fresh, setFresh] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const change = useChange((body: { current: string; fresh: string }) => hall(changePassword, { body }));
  const differs = tried && again !== fresh ? "两次写的不一样。" : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!current || !fresh || again !== fresh || change.isPending) return;
    change.mutate({ current, fresh }, { onSuccess: ({ ended }) => onDone(ended) });
  }

  return (
    <form className="dialog-form" onSubmit={submit} noValidate>
      <SecretField
        label={temporary ? "临时密码" : "现在的密码"}
        first
        value={current}
        onChange={setCurrent}
        fault={faultOf(change.error, "current") ?? (tried && !current ? "请写现在的密码。" : undefined)}
      />
      <SecretField
        label="新密码"
        isNew
        value={fresh}
        onChange={setFresh}
        fault={faultOf(change.error, "fresh") ?? (tried && !fresh ? "请写新密码。" : undefined)}
        hint={`至少 ${shortestPassword} 位。几个不相干的词连起来，好记又难猜。不用姓名、生日和常见的密码。`}
      />
      <SecretField label="再写一遍新密码" isNew value={again} onChange={setAgain} fault={differs} />
      <Faults error={otherFault(change.error)} />
      <div className="dialog-buttons">
        <Button type="submit" look="filled" busy={change.isPending && "正在换…"}>
          换密码
        </Button>
      </div>
    </form>
  );
}
