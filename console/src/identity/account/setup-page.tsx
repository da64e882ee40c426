import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import type { StaffMember } from "../../../../contract/identity.js";
import { Button } from "../../ui/button.js";
import { signOut } from "../sign-out.js";
import { EnrolForm } from "./enrol-form.js";
import { PasswordForm } from "./password-form.js";
import "../identity.css";

/** What comes before all work: a password of one's own, and the second factor that the post demands. */
export function SetupPage({ me, onDone }: { me: StaffMember; onDone: () => void }) {
  const [owes, setOwes] = useState(me.owes);
  const [step] = owes;
  const titles = { password: "换成自己的密码", second_factor: "绑定动态口令" };

  function goOn() {
    const rest = owes.slice(1);
    setOwes(rest);
    if (rest.length === 0) onDone();
  }

  return (
    <main className="sign-in">
      <section className="sign-in-card sign-in-card-wide" aria-labelledby="setup-title">
        <div className="sign-in-head">
          <span className="seal" aria-hidden="true">
            <ShieldCheck className="icon" size={20} />
          </span>
          <div>
            <h1 id="setup-title">{step ? titles[step] : "设好了"}</h1>
            <p>
              {me.name}，先把账号设好，再开始办件
              {me.owes.length > 1 && `（第 ${me.owes.length - owes.length + 1} 步，共 ${me.owes.length} 步）`}
            </p>
          </div>
        </div>
        {step === "password" && <PasswordForm temporary onDone={goOn} />}
        {step === "second_factor" && <EnrolForm onDone={goOn} />}
        <Button look="quiet" onClick={() => void signOut()}>
          先退出
        </Button>
      </section>
    </main>
  );
}
