import { heldUntil } from "../../server/requests/quiet-hours.js";

describe("quiet hours", () => {
  it.each([
    ["20:59 goes at once", "2026-11-23T12:59:00Z", null],
    ["21:00 waits until the morning", "2026-11-23T13:00:00Z", "2026-11-24T00:00:00Z"],
    ["after midnight waits until the same morning", "2026-11-23T16:30:00Z", "2026-11-24T00:00:00Z"],
    ["7:59 waits a minute", "2026-11-23T23:59:00Z", "2026-11-24T00:00:00Z"],
    ["8:00 goes at once", "2026-11-24T00:00:00Z", null],
  ])("a message at %s", (_, at, expected) => {
    expect(heldUntil(new Date(at))?.toISOString() ?? null).toBe(expected && new Date(expected).toISOString());
  });
});
