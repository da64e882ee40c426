import { setTimeout as wait } from "node:timers/promises";
import { heldFor } from "../../server/db/held.js";

describe("what every request reads is kept for a moment", () => {
  it("is read once for all who ask at once, and not again while it is fresh", async () => {
    let reads = 0;
    const held = heldFor(60_000, async () => ++reads);
    expect(await Promise.all([held(), held(), held()])).toEqual([1, 1, 1]);
    expect(await held()).toBe(1);
  });

  it("forgotten, it is read anew, also while an earlier reading is still under way", async () => {
    const answers: ((value: string) => void)[] = [];
    const held = heldFor(60_000, () => new Promise<string>((resolve) => answers.push(resolve)));
    const early = held();
    held.forget();
    const late = held();
    answers[1]?.("new");
    answers[0]?.("old");
    expect(await Promise.all([early, late])).toEqual(["old", "new"]);
    expect(await held()).toBe("new");
  });

  it("an older one is handed out while the new one is being read, and stays good when that fails", async () => {
    let reads = 0;
    const held = heldFor(0, async () => {
      if (++reads > 1) throw new Error("the database is away");
      return "kept";
    });
    expect(await held()).toBe("kept");
    await wait(5);
    expect(await held()).toBe("kept");
    expect(await held()).toBe("kept");
    expect(reads).toBeGreaterThan(1);
  });

  it("what could never be read is an error", async () => {
    const held = heldFor(60_000, () => Promise.reject(new Error("the database is away")));
    await expect(held()).rejects.toThrow("the database is away");
  });
});
