import { House } from "lucide-react";
import type { StaffMember } from "../../../contract/identity.js";
import { SignInForm } from "./sign-in-form.js";

/** The first page of the day. */
export function SignInPage({ onSignedIn }: { onSignedIn: (me: StaffMember) => void }) {
  return (
    <main className="sign-in">
      <Contours />
      <section className="sign-in-card" aria-labelledby="sign-in-title">
        <div className="sign-in-head">
          <span className="seal" aria-hidden="true">
            <House className="icon" size={20} />
          </span>
          <div>
            <h1 id="sign-in-title">居民服务大厅</h1>
            <p>工作人员的工作台</p>
          </div>
        </div>
        <SignInForm onSignedIn={onSignedIn} />
        <p className="field-hint">忘了密码，请找社区负责人重设。用完公用电脑，记得退出。</p>
      </section>
    </main>
  );
}

/** A few contour lines of 云梦泽. */
function Contours() {
  return (
    <svg
      className="contours"
      viewBox="0 0 1440 320"
      preserveAspectRatio="xMidYMax slice"
      fill="none"
      aria-hidden="true"
    >
      {[0, 34, 72, 116, 166].map((drop, index) => (
        <path
          key={drop}
          d={`M-20 ${120 + drop} C 220 ${40 + drop * 1.1}, 420 ${190 + drop * 0.8}, 700 ${118 + drop} S 1180 ${40 + drop * 1.2}, 1460 ${128 + drop}`}
          opacity={0.5 - index * 0.08}
        />
      ))}
    </svg>
  );
}
