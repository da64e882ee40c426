import type * as z from "zod/mini";
import type { resident } from "../../../contract/identity.js";
import { actFor } from "./acting";
import { forget, forgetAll, read, write } from "./storage";
import { createStore, useStore } from "./store";

export type Resident = z.infer<typeof resident>;

interface Session {
  token: string;
  resident: Resident;
}

const key = "session";
const session = createStore<Session | null>(read<Session>(key) ?? null);

export function tokenNow(): string | undefined {
  return session.get()?.token;
}

export function useResident(): Resident | null {
  return useStore(session)?.resident ?? null;
}

export function residentNow(): Resident | null {
  return session.get()?.resident ?? null;
}

/** Begins a session. What another resident left on this phone is removed first. */
export function beginSession(next: Session): void {
  const before = session.get()?.resident.id ?? read<string>("last-resident");
  // Nobody before: what was written before signing in is this resident's own.
  if (before !== undefined && before !== next.resident.id) forgetPersonal();
  write("last-resident", next.resident.id);
  write(key, next);
  session.set(next);
}

/** Takes over what the server now says about the resident. */
export function updateResident(next: Resident): void {
  const current = session.get();
  if (!current) return;
  const updated = { token: current.token, resident: next };
  write(key, updated);
  session.set(updated);
}

/** The session is over. Drafts stay on the phone: who signs in again as the same person finds them. */
export function endSession(): void {
  forget(key);
  session.set(null);
}

/** Forgets all pages and drafts of a resident, so that the next one at this phone sees none of them. */
export function forgetPersonal(): void {
  actFor(null);
  forgetAll("page:", "draft:", "receipt", "unsent");
}
