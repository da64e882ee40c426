const digits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const numeral = "\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九](?=周?岁|岁半)";
const spoken = new RegExp(`(${numeral})[多几来]?(周岁|岁|大寿|了|出头)?`, "gu");
/** After a bare number these say that it counts money, things, times or houses. */
const countsThings = /^[多几来]?[\d十百千万元块毛角个年月日天号路栋楼单平度公斤里次份张户人口分点支期]/u;

/** Where the law or a rule of the county draws a line, oldest first. */
const lines = [80, 65, 60, 40, 16, 7, 3] as const;

/** The ages that a sentence speaks of, each as the line of years that it has passed, with the words that say it. */
export function agesIn(sentence: string): { line: number; words: string }[] {
  return [...sentence.matchAll(spoken)].flatMap((match) => {
    const [words, figures = "", unit] = match;
    const age = yearsOf(figures);
    const rest = sentence.slice(match.index + figures.length);
    // "八十了" and "今年83" are ages; a bare number below sixty hardly ever is.
    if (unit === undefined || unit === "了") {
      if (age < 60 || age > 110 || countsThings.test(rest)) return [];
    }
    return [{ line: lines.find((line) => age >= line) ?? 0, words }];
  });
}

function yearsOf(figures: string): number {
  if (/\d/.test(figures)) return Number(figures);
  const [tens = "", ones = ""] = figures.includes("十") ? figures.split("十") : ["零", figures];
  return (tens === "零" ? 0 : (digits[tens] ?? 1) * 10) + (digits[ones] ?? 0);
}
