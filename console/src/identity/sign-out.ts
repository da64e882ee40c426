import { staffSignOut } from "../../../contract/identity.js";
import { hall } from "../platform/hall.js";
import { sessionEnded } from "../platform/session.js";

/** Ends the session and leaves nothing of it on this machine: drafts and fetched pages go too. */
export async function signOut(): Promise<void> {
  sessionEnded();
  await hall(staffSignOut, {}).catch(() => {});
  sessionStorage.clear();
  window.location.assign("/console/");
}
