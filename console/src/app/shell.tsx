import { WifiOff } from "lucide-react";
import { Suspense, useState } from "react";
import { Outlet, useNavigate } from "react-router-dom";
import { IdleLock } from "../identity/idle-lock.js";
import { SignInAgain } from "../identity/sign-in-again.js";
import { inboxKey } from "../inbox/queries.js";
import { useKeys } from "../platform/keys.js";
import { useOnline } from "../platform/network.js";
import { LiveListProvider } from "../requests/live/live-list.js";
import { KeySheet } from "./key-sheet.js";
import { Palette } from "./palette.js";
import { queryClient } from "./query-client.js";
import { SideBar } from "./side-bar.js";

/** Whatever shows the inbox fetches it anew. */
const lookIntoInbox = () => void queryClient.invalidateQueries({ queryKey: inboxKey });

/** The frame of every page behind the sign-in. */
export function Shell() {
  const online = useOnline();
  const navigate = useNavigate();
  const [searching, setSearching] = useState(false);
  const [showingKeys, setShowingKeys] = useState(false);
  const search = (event: KeyboardEvent) => {
    event.preventDefault();
    setSearching(true);
  };
  useKeys({ "/": search, "ctrl+k": search, c: () => navigate("/take"), "?": () => setShowingKeys(true) });

  return (
    <LiveListProvider onInbox={lookIntoInbox}>
      <div className="shell">
        <SideBar onSearch={() => setSearching(true)} />
        <div className="shell-page">
          {!online && (
            <div className="offline" role="status">
              <WifiOff className="icon" size={16} aria-hidden="true" />
              <strong>现在没有网</strong>
              下面是断网前取到的，连上网会自己更新。
            </div>
          )}
          <Suspense>
            <Outlet />
          </Suspense>
        </div>
      </div>
      {searching && <Palette onClose={() => setSearching(false)} />}
      {showingKeys && <KeySheet onClose={() => setShowingKeys(false)} />}
      <SignInAgain />
      <IdleLock />
    </LiveListProvider>
  );
}
