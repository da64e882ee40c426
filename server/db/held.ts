/** Something small that every request reads and that changes a few times a week. */
export interface Held<T> {
  /** What was read last, at most `ms` old; an older one is handed out while the new one is being read. */
  (): Promise<T>;
  /** Forgets it, so that the next question reads it anew. */
  forget(): void;
}

/** An older one than this many times its age is waited for: nobody has asked for long, so much may have changed. */
const tooOld = 30;

/**
 * Keeps what `load` reads, for so many milliseconds: an edit reaches every process within that time, without a message
 * that could be lost. While the database is away what is held stays good.
 */
export function heldFor<T>(ms: number, load: () => Promise<T>): Held<T> {
  let held: { value: T; loadedAt: number } | undefined;
  let loading: Promise<T> | undefined;
  const begin = (): Promise<T> => {
    const reading: Promise<T> = load()
      .then((value) => {
        // What was begun before it was told to forget may be what it should forget.
        if (loading === reading) held = { value, loadedAt: performance.now() };
        return value;
      })
      .finally(() => {
        if (loading === reading) loading = undefined;
      });
    return reading;
  };
  const ask = async (): Promise<T> => {
    const age = held ? performance.now() - held.loadedAt : Number.POSITIVE_INFINITY;
    if (held && age < ms) return held.value;
    loading ??= begin();
    if (!held) return loading;
    const { value } = held;
    // The database is down: what is held stays good, and the next write will say so.
    const answer = loading.catch(() => value);
    return age > tooOld * ms ? answer : value;
  };
  return Object.assign(ask, {
    forget: () => {
      held = undefined;
      loading = undefined;
    },
  });
}
