import { useState } from "react";
import { signOut } from "../../../contract/identity.js";
import { call } from "../platform/client";
import { leavePhone } from "../platform/home-community";
import { useResident } from "../platform/session";
import { toast } from "../platform/toast";
import { ConfirmSheet } from "../ui/confirm-sheet";
import { Icon } from "../ui/icon";
import { ListRow } from "../ui/list-row";

/** In WeChat nobody signs in by hand, so nobody has to sign out; what is kept on the phone is cleared all the same. */
export function SignOutRow() {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!useResident()) return null;
  async function leave() {
    setBusy(true);
    // Without a network the server's session runs out by itself; here it ends in any case.
    await call(signOut, {}).catch(() => undefined);
    leavePhone();
    setBusy(false);
    setAsking(false);
    toast("退出了，这部手机上没有留下您的内容");
  }
  return (
    <>
      <ListRow
        title="退出登录"
        picks
        lead={<Icon name="exit" size={22} className="t-brand" />}
        onTap={() => setAsking(true)}
      />
      {asking ? (
        <ConfirmSheet
          title="要退出吗？"
          words="没交的草稿和看过的内容，会从这部手机上清掉。"
          yes="退出"
          no="先不退"
          busy={busy}
          onYes={leave}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
