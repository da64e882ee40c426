import { setTimeout as wait } from "node:timers/promises";

/** Waits until it holds; the test fails where it does not within some seconds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 80; tries++) {
    if (await holds()) return;
    await wait(50);
  }
  throw new Error("it never came to hold");
}
