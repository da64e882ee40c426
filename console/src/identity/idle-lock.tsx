import { useQueryClient } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { getStaffMe } from "../../../contract/identity.js";
import { lockSession } from "../../../contract/own-account.js";
import { hall } from "../platform/hall.js";
import { useIdle } from "../platform/idle.js";
import { askForSignIn, coverSession, sessionUncovered, useSessionCovered } from "../platform/session.js";
import { useMe } from "./me.js";
import { UnlockForm } from "./unlock-form.js";

/** Tells the other tabs of this browser, which have the same session. */
const covered = "hall-covered";

/** Covers the console at once, here and on the server. */
export function coverNow(): void {
  void coverSession();
  localStorage.setItem(covered, "1");
  void hall(lockSession, { body: {} }).catch(() => {});
}

/** The lock of a console that nobody is at: it covers the page, which keeps what was typed, and asks for the password. */
export function IdleLock() {
  const me = useMe();
  const isCovered = useSessionCovered();
  useIdle(isCovered ? 0 : me.idleMinutes, coverNow, () => void hall(getStaffMe, {}).catch(() => {}));
  useEffect(() => {
    const follow = ({ key, newValue }: StorageEvent) => {
      if (key === covered) void (newValue ? coverSession() : sessionUncovered());
    };
    window.addEventListener("storage", follow);
    return () => window.removeEventListener("storage", follow);
  }, []);
  return isCovered ? <Cover name={me.name} /> : null;
}

function Cover({ name }: { name: string }) {
  const client = useQueryClient();
  const cover = useRef<HTMLDivElement>(null);
  useNothingElse(cover);

  function uncover() {
    localStorage.removeItem(covered);
    sessionUncovered();
    void client.invalidateQueries();
  }

  return createPortal(
    <div ref={cover} className="cover" role="dialog" aria-modal="true" aria-labelledby="cover-title">
      <section className="sign-in-card">
        <div className="sign-in-head">
          <span className="seal" aria-hidden="true">
            <Lock className="icon" size={20} />
          </span>
          <div>
            <h1 id="cover-title">{name}，工作台锁上了</h1>
            <p>您写的都还在。输密码，接着办。</p>
          </div>
        </div>
        <UnlockForm
          onUnlocked={uncover}
          onEnded={() => {
            uncover();
            void askForSignIn();
          }}
        />
      </section>
    </div>,
    document.body,
  );
}

/** Nothing below the cover can be reached, neither by keys nor by a reader; also what opens while it lies there. */
function useNothingElse(cover: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const hidden = new Set<Element>();
    const hide = () => {
      for (const child of document.body.children) {
        if (child === cover.current || child.hasAttribute("inert")) continue;
        child.setAttribute("inert", "");
        hidden.add(child);
      }
    };
    hide();
    const watch = new MutationObserver(hide);
    watch.observe(document.body, { childList: true });
    return () => {
      watch.disconnect();
      for (const child of hidden) child.removeAttribute("inert");
    };
  }, [cover]);
}
