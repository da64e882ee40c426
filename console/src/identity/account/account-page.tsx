import { useQuery } from "@tanstack/react-query";
import { KeyRound, ShieldCheck } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { OwnAccount } from "../../../../contract/own-account.js";
import { dayOf } from "../../platform/time.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Tag } from "../../ui/tag.js";
import { say } from "../../ui/toast.js";
import { Trouble } from "../../ui/trouble.js";
import { EnrolForm } from "./enrol-form.js";
import { DropDialog, RenewDialog } from "./factor-dialogs.js";
import { PasswordForm } from "./password-form.js";
import { accountQuery } from "./queries.js";
import { Sessions } from "./sessions.js";
import "../identity.css";

type Asked = "password" | "enrol" | "renew" | "drop";

/** 我的账号: the password, the second factor, and where one is signed in. */
export function AccountPage() {
  const { data, error, refetch } = useQuery(accountQuery);
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  useEffect(() => {
    document.title = "我的账号 - 居民服务大厅";
  }, []);
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  return (
    <main className="account" aria-labelledby="account-title">
      <header className="page-head">
        <h1 id="account-title">我的账号</h1>
        <span className="page-count">{data?.username}</span>
      </header>
      {data && (
        <div className="account-body">
          <Part icon={<KeyRound className="icon" size={20} aria-hidden="true" />} title="密码">
            <p>{dayOf(data.passwordChangedAt)} 设的。换了以后，别处的登录马上退出。</p>
            <Button onClick={() => setAsked("password")}>换密码</Button>
          </Part>
          <SecondFactor account={data} onAsk={setAsked} />
          <Sessions sessions={data.sessions} />
        </div>
      )}
      {asked === "password" && (
        <Dialog title="换密码" onClose={close}>
          <PasswordForm
            onDone={(ended) => {
              say(ended ? `换好了，别处的 ${ended} 个登录退出了` : "换好了");
              close();
            }}
          />
        </Dialog>
      )}
      {asked === "enrol" && (
        <Dialog title="绑定动态口令" width={560} onClose={close}>
          <EnrolForm onDone={close} />
        </Dialog>
      )}
      {asked === "renew" && <RenewDialog onClose={close} />}
      {asked === "drop" && <DropDialog onClose={close} />}
    </main>
  );
}

function SecondFactor({ account, onAsk }: { account: OwnAccount; onAsk: (asked: Asked) => void }) {
  const { secondFactor, demanded } = account;
  const icon = <ShieldCheck className="icon" size={20} aria-hidden="true" />;
  if (!secondFactor) {
    return (
      <Part icon={icon} title="动态口令">
        <p>还没有绑定。绑定以后，别人知道了密码也进不来。</p>
        <Button look="filled" onClick={() => onAsk("enrol")}>
          绑定手机
        </Button>
      </Part>
    );
  }
  return (
    <Part icon={icon} title="动态口令" mark={<Tag tone="done">绑定了</Tag>}>
      <p>
        {dayOf(secondFactor.since)} 绑定。恢复码还剩 {secondFactor.recoveryCodesLeft} 个
        {secondFactor.recoveryCodesLeft < 3 && "，不多了，请换一批"}。
        {demanded && "您的岗位要用动态口令登录，换手机请管理员解绑。"}
      </p>
      <Button onClick={() => onAsk("renew")}>换一批恢复码</Button>
      {!demanded && <Button onClick={() => onAsk("drop")}>停用</Button>}
    </Part>
  );
}

interface PartProps {
  icon: ReactNode;
  title: string;
  mark?: ReactNode;
  children: ReactNode;
}

function Part({ icon, title, mark, children }: PartProps) {
  return (
    <section className="account-part account-line">
      {icon}
      <h2>{title}</h2>
      {mark}
      {children}
    </section>
  );
}
