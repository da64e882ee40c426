const minute = 60_000;
/** Setting up before and clearing away after count; more than that is not this activity. */
const earlyMin = 30;
const lateMin = 60;

interface Span {
  startsAt: Date;
  endsAt: Date;
}

/**
 * Whole minutes between coming and leaving that may count as served in an activity: never more than its span with half an
 * hour before and an hour after, never less than none.
 */
export function possibleMinutes(cameAt: Date, leftAt: Date, { startsAt, endsAt }: Span): number {
  const from = Math.max(cameAt.getTime(), startsAt.getTime() - earlyMin * minute);
  const until = Math.min(leftAt.getTime(), endsAt.getTime() + lateMin * minute);
  return Math.max(0, Math.floor((until - from) / minute));
}

/** When one may check in and out with the code. */
export function attendanceWindow({ startsAt, endsAt }: Span): { from: Date; until: Date } {
  return {
    from: new Date(startsAt.getTime() - earlyMin * minute),
    until: new Date(endsAt.getTime() + lateMin * minute),
  };
}

/** What the ledger says of one attendance: the sum of its entries, in minutes. */
export function sumOf({ entries }: { entries: readonly { minutes: number }[] }): number {
  return entries.reduce((sum, { minutes }) => sum + minutes, 0);
}
