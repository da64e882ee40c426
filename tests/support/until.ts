import { setTimeout as wait } from "node:timers/promises";

/**
 * Asks until there is an answer, and returns it; the test fails where there is none within half a minute, which is long
 * enough for a machine that has other things to do.
 */
export async function until<T>(ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const end = performance.now() + 30_000; performance.now() < end; ) {
    const answer = await ask();
    if (answer) return answer;
    await wait(50);
  }
  throw new Error("it never came to hold");
}
