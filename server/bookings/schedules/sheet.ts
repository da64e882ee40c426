import * as z from "zod/mini";
import type { Season, WeekSpan } from "../../../contract/schedules.js";
import { clockWords, weekdayNames } from "../../communities/calendar/shanghai.js";
import { readSheet } from "../../sheets/read.js";
import { writeSheet } from "../../sheets/write.js";

const clock = z.pipe(
  z.string().check(z.regex(/^([01]?\d|2[0-3]):[0-5][05]$|^24:00$/, "写成 9:00 这样，按 5 分钟一格。")),
  z.transform((text) => {
    const [hours = 0, minutes = 0] = text.split(":").map(Number);
    return hours * 60 + minutes;
  }),
);
const count = (most: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,4}$/, "请写数字。")),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.int().check(z.maximum(most, `最多 ${most}。`)),
    ),
  );
const monthDay = z.pipe(
  z.string().check(z.regex(/^$|^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "写成 06-01 这样，全年留空。")),
  z.transform((text) => text || null),
);

const columns = {
  season: { heading: "季节", schema: z.string().check(z.minLength(1, "请写季节的名字，如全年。"), z.maxLength(20)) },
  from: { heading: "从", schema: monthDay },
  until: { heading: "到", schema: monthDay },
  weekday: {
    heading: "星期",
    schema: z.pipe(
      z.string().check(z.regex(/^(周|星期)?[一二三四五六日天]$/, "写成周一、周二这样。")),
      z.transform((text) => "一二三四五六日".indexOf(text.replace("天", "日").slice(-1)) + 1),
    ),
  },
  startsAt: { heading: "开始", schema: clock },
  endsAt: { heading: "结束", schema: clock },
  slotMinutes: { heading: "每场分钟", schema: count(1440) },
  capacity: { heading: "名额", schema: count(500) },
};

/** The weeks of a resource as a sheet, a span a row. */
export function writeWeeks(name: string, seasons: readonly Season[]): Promise<Buffer> {
  const rows = seasons.flatMap((season) => season.spans.map((span) => ({ season, span })));
  return writeSheet(
    `${name}排班`,
    [
      { heading: "季节", value: ({ season }) => season.name },
      { heading: "从", value: ({ season }) => season.from },
      { heading: "到", value: ({ season }) => season.until },
      { heading: "星期", value: ({ span }) => weekdayNames[span.weekday] ?? "" },
      { heading: "开始", value: ({ span }) => clockWords(span.startsAt) },
      { heading: "结束", value: ({ span }) => clockWords(span.endsAt) },
      { heading: "每场分钟", value: ({ span }) => span.slotMinutes },
      { heading: "名额", value: ({ span }) => span.capacity },
    ],
    rows,
  );
}

/** Reads weeks from a sheet; rows of one season's name belong together. */
export async function readWeeks(content: Buffer) {
  const { rows, faults } = await readSheet(content, columns);
  const seasons = new Map<string, Season>();
  for (const { row, value } of rows) {
    const { season: name, from, until, ...span } = value;
    if (span.startsAt >= span.endsAt) {
      faults.push({ row, heading: "结束", message: "结束要在开始之后。" });
      continue;
    }
    if (span.capacity < 1) {
      faults.push({ row, heading: "名额", message: "至少 1 个名额。" });
      continue;
    }
    const season = seasons.get(name) ?? { name, from, until, spans: [] };
    const other = season.spans.find((one) => overlaps(one, span));
    if (other) faults.push({ row, heading: "开始", message: `和 ${clockWords(other.startsAt)} 那一段重了。` });
    else season.spans.push(span);
    seasons.set(name, season);
  }
  return { seasons: [...seasons.values()], faults: faults.sort((one, next) => one.row - next.row) };
}

function overlaps(one: WeekSpan, other: WeekSpan): boolean {
  return one.weekday === other.weekday && one.startsAt < other.endsAt && one.endsAt > other.startsAt;
}
