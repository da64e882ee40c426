import { useQueryClient } from "@tanstack/react-query";
import type { StaffMember } from "../../../contract/identity.js";
import { sessionStarted, useSessionLost } from "../platform/session.js";
import { Dialog } from "../ui/dialog.js";
import { meQuery, useMe } from "./me.js";
import { SignInForm } from "./sign-in-form.js";

/** Over the page when the session ended meanwhile. The page below keeps its words, and what waited is sent afterwards. */
export function SignInAgain() {
  const lost = useSessionLost();
  const me = useMe();
  const client = useQueryClient();
  if (!lost) return null;

  function goOn(now: StaffMember) {
    // Somebody else at the same machine must not send a colleague's words, nor see the pages.
    if (now.id !== me.id) return window.location.reload();
    client.setQueryData(meQuery.queryKey, now);
    sessionStarted();
  }

  return (
    <Dialog title="请再登录一次" width={400}>
      <div className="dialog-form">
        <p className="dialog-words">离开有一阵子了。您写的都还在，登录后接着办。</p>
        <SignInForm onSignedIn={goOn} />
      </div>
    </Dialog>
  );
}
