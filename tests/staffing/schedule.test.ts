import { closeWritePool } from "../../server/db/pool.js";
import { closeRedis } from "../../server/db/redis.js";
import { moveClock, now } from "../../server/env/clock.js";
import { type Job, runDue } from "../../server/schedules/schedule.js";
import { until } from "../support/until.js";

const minute = 60_000;
const start = new Date("2026-11-23T02:00:00Z");

describe("what the workers do by themselves", () => {
  beforeEach(() => moveClock(start));
  afterAll(async () => {
    moveClock(null);
    await Promise.all([closeWritePool(), closeRedis()]);
  });

  function job(run: () => Promise<number>): Job {
    return { name: `test-${process.pid}-${Math.random()}`, everyMs: minute, run };
  }

  it("happens once each minute, however many workers look", async () => {
    let runs = 0;
    const counting = job(async () => ++runs);
    const lookFive = () => Promise.all([1, 2, 3, 4, 5].map(() => runDue([counting])));
    expect((await lookFive()).flat()).toEqual([counting.name]);
    await lookFive();
    expect(runs).toBe(1);
    moveClock(new Date(now().getTime() + minute));
    await lookFive();
    expect(runs).toBe(2);
  });

  it("is not begun a second time while it still runs", async () => {
    let finish = () => {};
    let runs = 0;
    const slow = job(() => {
      runs++;
      return new Promise((resolve) => {
        finish = () => resolve(1);
      });
    });
    const first = runDue([slow]);
    await until(() => runs > 0);
    moveClock(new Date(now().getTime() + 2 * minute));
    expect(await runDue([slow])).toEqual([]);
    finish();
    expect(await first).toEqual([slow.name]);
  });

  it("is taken over from a worker that died in the middle", async () => {
    let runs = 0;
    const job1 = job(() => {
      runs++;
      return new Promise(() => undefined);
    });
    void runDue([job1]);
    await until(() => runs > 0);
    moveClock(new Date(now().getTime() + 6 * minute));
    expect(await runDue([{ ...job1, run: async () => 1 }])).toEqual([job1.name]);
  });

  it("that fails does not keep the others from their turn, and is tried again", async () => {
    let tries = 0;
    const failing = job(async () => {
      tries++;
      throw new Error("not today");
    });
    const other = job(async () => 0);
    expect(await runDue([failing, other])).toEqual([other.name]);
    moveClock(new Date(now().getTime() + minute));
    await runDue([failing]);
    expect(tries).toBe(2);
  });
});
