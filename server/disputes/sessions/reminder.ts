/** Whoever was asked to a meeting is reminded a day before. */
export const remindBeforeMs = 24 * 3_600_000;

/** Of a meeting that is nearer than that one has just been told: no second letter follows. */
export function remindedAlready(startsAt: Date, at: Date): Date | null {
  return startsAt.getTime() - at.getTime() <= remindBeforeMs ? at : null;
}
