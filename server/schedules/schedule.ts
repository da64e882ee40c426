import { mustChange, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { Fault, refused } from "../errors/fault.js";
import { log } from "../log/log.js";

/** Something that the hall does by itself, again and again. Doing it twice must do no harm. */
export interface Job {
  name: string;
  everyMs: number;
  /** @returns how much there was to do */
  run(): Promise<number>;
}

/** A worker that died in the middle leaves its job to the others after this time. */
const leaseMs = 5 * 60_000;

/**
 * Runs the jobs whose time has come. A conditional update of the job's row decides which worker has it this time.
 * @returns the names of those run here
 */
export async function runDue(jobs: readonly Job[]): Promise<string[]> {
  const done: string[] = [];
  for (const job of jobs) {
    const started = now();
    if (!(await take(job, started))) continue;
    try {
      const count = await job.run();
      if (count > 0) log.info({ job: job.name, count }, "job done");
      done.push(job.name);
    } catch (error) {
      log.warn({ job: job.name, code: (error as { code?: string }).code }, "job failed, it will be tried again");
    } finally {
      await leave(job, started);
    }
  }
  return done;
}

async function take({ name }: Job, at: Date): Promise<boolean> {
  const until = new Date(at.getTime() + leaseMs);
  try {
    await commit({
      steps: [
        sql`INSERT INTO scheduled_job (name, nextRunAt) VALUES (${name}, ${at}) ON DUPLICATE KEY UPDATE name = name`,
        mustChange(
          1,
          () => refused("taken_by_other"),
          sql`UPDATE scheduled_job SET nextRunAt = ${until}, lastRunAt = ${at} WHERE name = ${name} AND nextRunAt <= ${at}`,
        ),
      ],
      result: null,
    });
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === "taken_by_other") return false;
    throw error;
  }
}

async function leave({ name, everyMs }: Job, started: Date): Promise<void> {
  const next = new Date(started.getTime() + everyMs);
  await commit({
    steps: [sql`UPDATE scheduled_job SET nextRunAt = ${next} WHERE name = ${name} AND lastRunAt = ${started}`],
    result: null,
  });
}
