import { lazy, Suspense } from "react";
import { Outlet } from "react-router-dom";
import { HallError } from "../../../contract/client.js";
import type { StaffMember } from "../../../contract/identity.js";
import { LockedPage } from "../identity/locked-page.js";
import { MeProvider, meQuery, useWhoIsHere } from "../identity/me.js";
import { SignInPage } from "../identity/sign-in-page.js";
import { claimTab } from "../identity/tab-owner.js";
import { sessionStarted } from "../platform/session.js";
import { Trouble } from "../ui/trouble.js";
import { queryClient } from "./query-client.js";

const SetupPage = lazy(async () => ({ default: (await import("../identity/account/setup-page.js")).SetupPage }));

/** Lets those in who are signed in; to others it shows the sign-in at whatever address they came for. */
export function Gate() {
  const { data: me, error, isPending, refetch } = useWhoIsHere();

  function letIn(newcomer: StaffMember) {
    sessionStarted();
    queryClient.setQueryData(meQuery.queryKey, newcomer);
  }

  if (isPending) return null;
  if (me && me.owes.length > 0) {
    return (
      <Suspense>
        <SetupPage me={me} onDone={() => void refetch()} />
      </Suspense>
    );
  }
  if (me) {
    claimTab(me.id);
    return (
      <MeProvider value={me}>
        <Outlet />
      </MeProvider>
    );
  }
  if (error instanceof HallError && error.code === "session_locked")
    return <LockedPage onUnlocked={() => void refetch()} />;
  if (error instanceof HallError && error.code !== "not_signed_in")
    return <Trouble error={error} onRetry={() => void refetch()} />;
  return <SignInPage onSignedIn={letIn} />;
}
