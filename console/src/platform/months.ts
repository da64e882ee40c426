/** 2026-11 as `2026 年 11 月`. */
export function monthWords(month: string): string {
  const [year, number] = month.split("-");
  return `${year} 年 ${Number(number)} 月`;
}

/** 2026-11 as `11 月`. */
export function shortMonth(month: string): string {
  return `${Number(month.slice(5))} 月`;
}
