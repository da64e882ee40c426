import { useSyncExternalStore } from "react";

type Answer = { status: number; body: unknown };

/** What keeps a request waiting: the session ended, or it is covered. */
type Wait = { promise: Promise<void>; finish: () => void };

let signedIn = false;
let signIns = 0;
let renewal: Wait | null = null;
let cover: Wait | null = null;
const listeners = new Set<() => void>();

/**
 * Sends a request through the session. When the session has ended meanwhile, or is covered, the request waits until the
 * person has signed in again, or given the password, and is then sent once more as it was: nothing that was typed is
 * lost. Before the first sign-in a refusal is simply handed back.
 */
export async function throughSession(send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const before = signIns;
    const answer = await send();
    if (!signedIn) return answer;
    if (answer.status === 401) {
      // A refusal that was still under way while the person signed in again is of the old session.
      if (before === signIns) await askForSignIn();
    } else if (answer.status === 423) await coverSession();
    else return answer;
  }
}

/** Says that somebody is signed in: from now on a 401 means that the session ended. */
export function sessionStarted(): void {
  signedIn = true;
  signIns += 1;
  renewal?.finish();
  renewal = null;
  announce();
}

/** Says that the person signed out on purpose. */
export function sessionEnded(): void {
  signedIn = false;
  renewal = null;
  cover = null;
  announce();
}

/** Asks for a new sign-in over the page, which keeps its words. */
export function askForSignIn(): Promise<void> {
  renewal ??= newWait();
  return renewal.promise;
}

/** Covers the page. @returns when it is uncovered */
export function coverSession(): Promise<void> {
  cover ??= newWait();
  return cover.promise;
}

/** Says that the cover is off: what waited is sent. */
export function sessionUncovered(): void {
  cover?.finish();
  cover = null;
  announce();
}

/** Whether the session ended under the person's hands, so that the sign-in dialog belongs over the page. */
export function useSessionLost(): boolean {
  return useSyncExternalStore(subscribe, () => renewal !== null);
}

/** Whether the page is covered until the password is given. */
export function useSessionCovered(): boolean {
  return useSyncExternalStore(subscribe, () => cover !== null);
}

function newWait(): Wait {
  let finish = () => {};
  const promise = new Promise<void>((resolve) => {
    finish = resolve;
  });
  // Told after it is kept.
  queueMicrotask(announce);
  return { promise, finish };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce(): void {
  for (const listener of listeners) listener();
}
