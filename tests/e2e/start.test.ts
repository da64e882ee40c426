import { closeWritePool } from "../../server/db/pool.js";
import { rows } from "../support/rows.js";
import { startHall } from "../support/running-hall.js";

/** Does nobody answer there any more, within the time that a hall may take to close? */
async function gone(origin: string): Promise<boolean> {
  for (let tries = 0; tries < 60; tries++) {
    const answered = await fetch(origin).catch(() => null);
    if (!answered) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}

describe("npm start", () => {
  afterAll(() => closeWritePool());

  it("opens the whole hall on an empty base, says where to click and who is there, and closes on SIGTERM", async () => {
    const hall = await startHall("hall_start");
    for (const door of [
      "/",
      "/console/",
      "/console/requests",
      "/api/docs",
      "/healthz",
      "/readyz",
      "/metrics",
      "/api/openapi.json",
    ]) {
      expect([door, (await fetch(hall.origin + door)).status]).toEqual([door, 200]);
    }
    const { residents } = (await (await fetch(`${hall.origin}/api/demo/residents`)).json()) as {
      residents: { name: string }[];
    };
    expect(residents).toHaveLength(6);
    expect(hall.printed()).toContain(`${hall.origin}/console/`);
    expect(hall.printed()).toContain("Put the demonstration county into the empty database");
    for (const { name } of residents) expect(hall.printed()).toContain(name);
    expect(hall.printed()).toContain("shuguang.zhou");
    expect(await hall.stop()).toBe(0);
    await expect(fetch(hall.origin)).rejects.toThrow();
  }, 240_000);

  it("the second time finds its data and leaves them as they are", async () => {
    await rows`UPDATE hall_start.resident SET name = '改过的名字' WHERE demo = 1 ORDER BY id LIMIT 1`;
    const hall = await startHall("hall_start", ["npm", "start"]);
    expect(hall.printed()).toContain("Found data in the database and left them as they are");
    // npm is ended here, not the hall itself: what it started must go with it.
    await hall.stop();
    await expect(gone(hall.origin)).resolves.toBe(true);
    const [kept] = await rows<{ n: number }>`SELECT COUNT(*) n FROM hall_start.resident WHERE name = '改过的名字'`;
    expect(Number(kept?.n)).toBe(1);
  }, 120_000);
});
