import fc from "fast-check";
import { confirmHours } from "../../contract/attendance.js";
import { HallError } from "../../contract/client.js";
import { askCorrection, decideCorrection } from "../../contract/hours-corrections.js";
import { getMyService } from "../../contract/service-hours.js";
import { checkServiceRecord, issueServiceRecord } from "../../contract/service-records.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { rows } from "../support/rows.js";
import { comeAndGo, openActivities } from "../support/volunteering.js";

const visit = fc.record({
  stays: fc.integer({ min: 1, max: 150 }),
  confirmed: fc.integer({ min: 0, max: 200 }),
  says: fc.option(fc.integer({ min: 0, max: 200 })),
});

/** Only refusals may stop somebody; anything else is a fault of ours. */
async function tried<T>(act: Promise<T>): Promise<T | undefined> {
  return act.catch((error) => {
    if (error instanceof HallError && error.status < 500) return undefined;
    throw error;
  });
}

describe("the ledger of hours", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  it("adds up, whatever is confirmed and corrected: never more than was possible, and papers tell the truth", async () => {
    const community = await makeCommunity();
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 1, maxLength: 4 }), async (visits) => {
        moveClock(null);
        const resident = await makeResident(hall, community);
        const span = { fromDay: `${dayOf(now()).slice(0, 4)}-01-01`, untilDay: "2099-12-31" };
        const papers: { number: string; minutes: number }[] = [];
        for (const { stays, confirmed, says } of visits) {
          // Another day's shift: a desk's session does not last over several activities.
          const station = await makeStaff(hall, community, { desks: ["volunteers"] });
          // After the last one with its clearing up, so that nobody is in two places.
          const activity = await openActivities(station, { inHours: 4 });
          const signupId = await comeAndGo(station, resident, activity, stays);
          const hours = [{ signupId, minutes: confirmed }];
          await tried(station.call(confirmHours, { params: activity.params, body: { hours } }));
          const paper = await tried(resident.call(issueServiceRecord, { body: span }));
          if (paper) papers.push(paper);
          if (says === null) continue;
          const asked = await tried(
            resident.call(askCorrection, { params: { signupId }, body: { minutes: says, words: "不对" } }),
          );
          if (!asked) continue;
          const params = { correctionId: asked.id };
          await tried(station.call(decideCorrection, { params, body: { minutes: says, answer: "改" } }));
        }
        const { minutes } = await resident.call(getMyService, { query: {} });
        const signups =
          await rows`SELECT s.id, s.minutes, TIMESTAMPDIFF(MINUTE, s.checkedInAt, s.checkedOutAt) AS stayed,
            (SELECT SUM(e.minutes) FROM hours_entry e WHERE e.signupId = s.id) AS entered
          FROM activity_signup s WHERE s.residentId = ${resident.id} AND s.state = 'recorded'`;
        for (const row of signups) {
          expect(Number(row.entered)).toBe(row.minutes);
          expect(Number(row.minutes)).toBeLessThanOrEqual(Number(row.stayed));
        }
        expect(minutes).toBe(signups.reduce((sum, row) => sum + Number(row.minutes), 0));
        for (const { number, minutes: printed } of papers) {
          const { valid } = await hall.anyone(checkServiceRecord, { params: { number } });
          // A later visit adds to the ledger but not to an older paper, which stays true of its day.
          if (valid) expect(printed).toBeLessThanOrEqual(minutes);
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
