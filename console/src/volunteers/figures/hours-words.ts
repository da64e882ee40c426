/** 26.5, as the record counts: whole minutes, shown in hours. */
export function hoursOf(minutes: number): string {
  return (Math.round(minutes / 6) / 10).toLocaleString("zh-CN");
}
