export type Connection = "connecting" | "live" | "lost";

/** Pauses between tries, in milliseconds; the last one is kept. */
const pauses = [1_000, 2_000, 5_000, 10_000, 30_000];

/** A proxy may cut a quiet stream and the browser be back at once: only a longer silence is worth a word. */
const silenceWorthSaying = 3_000;

interface Listener {
  /** `name` is the event's. */
  onMessage(data: string, name: string): void;
  onConnection(connection: Connection): void;
  /** Asked before a refused stream is opened again, e.g. to renew the session. Rejecting means: try later. */
  mayReopen(): Promise<unknown>;
}

/**
 * Listens to server-sent events and never gives up. The browser reconnects by itself after a cut; after a refusal
 * it does not, so the stream is opened anew with the last id seen, and the server catches up from there.
 * @returns how to stop listening
 */
export function listen(path: string, eventNames: readonly string[], listener: Listener): () => void {
  let source: EventSource | null = null;
  let lastId = "";
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const open = () => {
    if (stopped) return;
    source = new EventSource(lastId ? `${path}?after=${encodeURIComponent(lastId)}` : path);
    source.onopen = () => {
      failures = 0;
      clearTimeout(silence);
      silence = undefined;
      listener.onConnection("live");
    };
    for (const name of eventNames) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        lastId = event.lastEventId || lastId;
        listener.onMessage(event.data, name);
      });
    }
    source.onerror = () => {
      silence ??= setTimeout(() => listener.onConnection("lost"), silenceWorthSaying);
      if (source?.readyState === EventSource.CLOSED) reopenLater();
    };
  };
  const reopenLater = () => {
    const pause = pauses[Math.min(failures, pauses.length - 1)];
    failures += 1;
    retry = setTimeout(() => listener.mayReopen().then(open, reopenLater), pause);
  };

  open();
  return () => {
    stopped = true;
    clearTimeout(retry);
    clearTimeout(silence);
    source?.close();
  };
}
