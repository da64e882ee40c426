import { Lock } from "lucide-react";
import { UnlockForm } from "./unlock-form.js";

/** What a page shows that was opened while the session was covered. */
export function LockedPage({ onUnlocked }: { onUnlocked: () => void }) {
  return (
    <main className="sign-in">
      <section className="sign-in-card" aria-labelledby="locked-title">
        <div className="sign-in-head">
          <span className="seal" aria-hidden="true">
            <Lock className="icon" size={20} />
          </span>
          <div>
            <h1 id="locked-title">工作台锁上了</h1>
            <p>离开有一阵子了。输密码，接着办。</p>
          </div>
        </div>
        <UnlockForm onUnlocked={onUnlocked} onEnded={onUnlocked} />
      </section>
    </main>
  );
}
