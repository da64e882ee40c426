import { buildCounty } from "../../prisma/seed/seed.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { calendarWith, closingTime, workingDayAfter } from "../../server/communities/calendar/working-days.js";
import { rungsDue } from "../../server/requests/escalation/rungs.js";

const now = new Date("2026-11-23T02:40:00Z");
const calendar = calendarWith();
const hours = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opensAt: 510, closesAt: 720 },
  { weekday, opensAt: 840, closesAt: 1050 },
]);
const workingDays = {
  name: calendar.name,
  isWorkingDay: calendar.isWorkingDay,
  add: (from: Date, days: number) => closingTime(calendar, hours, workingDayAfter(calendar, dayOf(from), days)),
};
const county = buildCounty({ now, workingDays });
const held = ["accepted", "in_progress", "waiting_on_resident"];

describe("the demonstration's staffing", () => {
  it("counts what everybody has, nobody over the cap", () => {
    const capOf = new Map(county.queue.map(({ id, cap }) => [id, cap]));
    for (const { queueId, staffId, open } of county.staff_load) {
      const truth = county.request.filter(
        (row) => row.queueId === queueId && row.ownerId === staffId && held.includes(row.state),
      );
      expect(open).toBe(truth.length);
      expect(open).toBeLessThanOrEqual(capOf.get(queueId) ?? 0);
    }
    const counted = county.staff_load.reduce((sum, { open }) => sum + open, 0);
    expect(counted).toBe(county.request.filter(({ state, ownerId }) => ownerId && held.includes(state)).length);
  });

  it("has climbed what it should have climbed, each rung once", () => {
    const climbed = new Set(
      county.escalation_rung.map((rung) => `${rung.requestId} ${rung.name} ${rung.since.getTime()}`),
    );
    expect(climbed.size).toBe(county.escalation_rung.length);
    const open = county.request.filter(({ state, kind }) => [...held, "queued"].includes(state) && kind !== "booking");
    for (const row of open) {
      for (const { name, since } of rungsDue(row, calendar, hours, now)) {
        expect(climbed.has(`${row.id} ${name} ${since.getTime()}`)).toBe(true);
      }
    }
    expect(county.request_event.filter(({ action }) => action === "escalate")).toHaveLength(climbed.size);
  });

  it("has two weeks of roster with the people of the desks, on working days, and a hole where the only one is away", () => {
    const members = new Set(county.desk_member.map(({ deskId, staffId }) => `${deskId} ${staffId}`));
    for (const { deskId, staffId, day } of county.duty_shift) {
      expect(members.has(`${deskId} ${staffId}`)).toBe(true);
      expect(calendar.isWorkingDay(day.toISOString().slice(0, 10))).toBe(true);
    }
    const community = county.community.find(({ code }) => code === "shuguang")?.id;
    const clinic = county.desk.find((desk) => desk.communityId === community && desk.code === "clinic")?.id;
    const days = county.duty_shift
      .filter(({ deskId }) => deskId === clinic)
      .map(({ day }) => day.toISOString().slice(0, 10));
    expect(days).toHaveLength(8);
    expect(days).not.toContain("2026-12-01");
  });
});
