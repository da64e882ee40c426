let offset = 0;

/** Now, as the hall sees it. All of the server asks this and not `new Date()`, so that a test can move time. */
export function now(): Date {
  return new Date(Date.now() + offset);
}

/** Sets the hall's clock; for tests and simulations only. `null` puts it right again. */
export function moveClock(to: Date | null): void {
  offset = to ? to.getTime() - Date.now() : 0;
}
