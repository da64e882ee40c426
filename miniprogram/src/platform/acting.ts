import { onBehalfHeader } from "../../../contract/behalf.js";
import type { Mandate } from "../../../contract/mandates.js";
import { read, write } from "./storage";
import { createStore, useStore } from "./store";

/** For whom this phone acts under a mandate. */
export type Principal = NonNullable<Mandate["person"]>;

const key = "acting";
const principal = createStore<Principal | null>(read<Principal>(key) ?? null);

export function usePrincipal(): Principal | null {
  return useStore(principal);
}

export function principalNow(): Principal | null {
  return principal.get();
}

/** Acts for this person from now on; null is oneself again. Remembered, since a phone that forgets would mix two people. */
export function actFor(person: Principal | null): void {
  write(key, person ?? "");
  principal.set(person);
}

export function actingHeader(): Record<string, string> {
  const person = principal.get();
  return person ? { [onBehalfHeader]: person.id } : {};
}

/** Stands before the names of kept pages and drafts, so that nobody's lie among another's. */
export function whose(): string {
  const person = principal.get();
  return person ? `${person.id}:` : "";
}
