import { useSyncExternalStore } from "react";

type Answer = { status: number; body: unknown };

let signedIn = false;
let renewal: { promise: Promise<void>; finish: () => void } | null = null;
const listeners = new Set<() => void>();

/**
 * Sends a request through the session. When the session has ended meanwhile, the request waits until the person
 * has signed in again and is then sent once more as it was, so nothing that was typed is lost.
 * Before the first sign-in a refusal is simply handed back.
 */
export async function throughSession(send: () => Promise<Answer>): Promise<Answer> {
  const answer = await send();
  if (answer.status !== 401 || !signedIn) return answer;
  await askForSignIn();
  return send();
}

/** Says that somebody is signed in: from now on a 401 means that the session ended. */
export function sessionStarted(): void {
  signedIn = true;
  renewal?.finish();
  renewal = null;
  announce();
}

/** Says that the person signed out on purpose. */
export function sessionEnded(): void {
  signedIn = false;
  renewal = null;
  announce();
}

/** Whether the session ended under the person's hands, so that the sign-in dialog belongs over the page. */
export function useSessionLost(): boolean {
  return useSyncExternalStore(subscribe, () => renewal !== null);
}

function askForSignIn(): Promise<void> {
  if (!renewal) {
    let finish = () => {};
    const promise = new Promise<void>((resolve) => {
      finish = resolve;
    });
    renewal = { promise, finish };
    announce();
  }
  return renewal.promise;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce(): void {
  for (const listener of listeners) listener();
}
