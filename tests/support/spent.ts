/** What a piece of work costs the processor, in milliseconds: the same on a machine that has other things to do. */
export function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
