import { useState } from "react";
import { Link } from "react-router-dom";
import {
  disablePerson,
  enablePerson,
  type Person,
  renewAccess,
  unbindSecondFactor,
} from "../../../../contract/people.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line } from "../../ui/fields.js";
import { Notice } from "../../ui/notice.js";
import { say } from "../../ui/toast.js";
import { OneOf } from "../absences/enter-form.js";
import { useChange } from "../use-change.js";

const ways = { access: "重发密码", unbind: "解绑动态口令", off: "停用账号" } as const;
type Way = keyof typeof ways;
/** Where no phone is bound there is nothing to unbind. */
const { unbind: _, ...withoutPhone } = ways;

const yeses: Record<Way, string> = { access: "重发密码", unbind: "解绑", off: "停用" };
const reasons: Record<Way, string> = { access: "为什么重发", unbind: "为什么解绑", off: "为什么停用" };

/** Switches an account off or on, or gives its password anew; each asks for the reason that the log keeps. */
export function AccountDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const [way, setWay] = useState<Way>("access");
  const [reason, setReason] = useState("");
  const params = { staffId: person.id };
  const off = useChange((why: string) => hall(disablePerson, { params, body: { reason: why } }));
  const on = useChange((why: string) => hall(enablePerson, { params, body: { reason: why } }));
  const renew = useChange((why: string) => hall(renewAccess, { params, body: { reason: why } }));
  const unbind = useChange((why: string) => hall(unbindSecondFactor, { params, body: { reason: why } }));

  if (renew.data) return <NewPassword person={person} access={renew.data} onClose={onClose} />;
  if (off.data) return <GoneDialog person={person} gone={off.data} onClose={onClose} />;
  if (!person.active) {
    return (
      <DialogForm
        title={`恢复${person.name}的账号`}
        yes="恢复"
        no="先不恢复"
        busy={on.isPending}
        error={on.error}
        onClose={onClose}
        onSubmit={() =>
          on.mutate(reason.trim(), {
            onSuccess: () => {
              say(`${person.name}又能登录了`);
              onClose();
            },
          })
        }
      >
        <p className="dialog-words">岗位和窗口还是停用前的。用原来的密码登录；忘了再重发。</p>
        <Line label="为什么（可以不写）" value={reason} maxLength={100} data-first onChange={setReason} />
      </DialogForm>
    );
  }
  const leaving = way === "off";
  const change = { access: renew, unbind, off }[way];
  function submit() {
    if (way !== "unbind") return change.mutate(reason.trim());
    unbind.mutate(reason.trim(), {
      onSuccess: () => {
        say(`${person.name}的动态口令解绑了`);
        onClose();
      },
    });
  }
  return (
    <DialogForm
      title={`${person.name}的账号`}
      yes={yeses[way]}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <OneOf
        legend="要做什么"
        names={person.secondFactor ? ways : (withoutPhone as typeof ways)}
        value={way}
        onChange={setWay}
      />
      <p className="dialog-words">
        {way === "off" &&
          `停用马上算数：${person.sessions ? `${person.sessions} 处登录全部退出，` : ""}以后的值班去掉，不能再登录。账号和办过的事都还在。`}
        {way === "access" &&
          "给一个新密码，七天里登录一次、换成自己的。原来的密码和登录全部作废；绑了动态口令的，登录时还要本人手机上的口令。"}
        {way === "unbind" &&
          "手机丢了、换了才用。请先当面确认是本人。登录全部退出，密码不变，恢复码作废；用密码登录后再绑新手机。"}
      </p>
      {leaving && person.open > 0 && (
        <Notice tone="todo">手上还有 {person.open} 件。停用后件还在 TA 名下，停用前、停用后都能交接。</Notice>
      )}
      <Line
        label={`${reasons[way]}，操作记录里看得到`}
        value={reason}
        maxLength={100}
        data-first
        onChange={setReason}
      />
    </DialogForm>
  );
}

function NewPassword({
  person,
  access,
  onClose,
}: {
  person: Person;
  access: { username: string; password: string };
  onClose: () => void;
}) {
  return (
    <Dialog title={`${person.name}的新密码`}>
      <div className="dialog-form">
        <Notice tone="todo">只显示这一次，关了就看不到了。请当面告诉本人，不要发在群里。</Notice>
        <dl className="people-password">
          <dt>账号</dt>
          <dd>{access.username}</dd>
          <dt>密码</dt>
          <dd>
            <code>{access.password}</code>
          </dd>
        </dl>
        <div className="dialog-buttons">
          <Button onClick={() => void navigator.clipboard?.writeText(access.password).then(() => say("抄下来了"))}>
            复制密码
          </Button>
          <Button look="filled" data-first onClick={onClose}>
            记下了
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function GoneDialog({
  person,
  gone,
  onClose,
}: {
  person: Person;
  gone: { sessions: number; shifts: number };
  onClose: () => void;
}) {
  return (
    <Dialog title={`${person.name}停用了`} onClose={onClose}>
      <div className="dialog-form">
        <p className="dialog-words">
          {gone.sessions > 0 && `${gone.sessions} 处登录退出了，`}
          {gone.shifts > 0 ? `${gone.shifts} 天值班去掉了。` : "以后没有排值班。"}
          {gone.shifts > 0 && "请到值班表补上人。"}
        </p>
        {person.open > 0 && <Notice tone="todo">手上的 {person.open} 件还没有人办。</Notice>}
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不交接</Button>
          {person.open > 0 && (
            <Link className="button button-filled" data-first to={`/people/${person.id}/work`}>
              去交接
            </Link>
          )}
        </div>
      </div>
    </Dialog>
  );
}
