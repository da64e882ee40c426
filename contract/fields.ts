import * as z from "zod/mini";

// Building blocks that several domains share. Lengths are counted in UTF-16 units, as the database counts them near enough.

/** An id made by the hall: uuid v7 in its usual 36 characters. */
export const id = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "编号不对。"));

/** 受理编号, such as 2026-1118-0037: year, month and day of submission, and the number of that day. */
export const requestNumber = z.string().check(z.regex(/^\d{4}-\d{4}-\d{4,8}$/, "办件号不对。"));

/** An instant as ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** A day of the Chinese calendar, Asia/Shanghai, as YYYY-MM-DD. */
export const day = z.iso.date("日期要写成 2026-11-23 这样。");

/** A month of the Chinese calendar, Asia/Shanghai: 2026-11. */
export const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "月份写成 2026-11 这样。"));

/** Free words: trimmed, not empty, no control characters but the line break. */
export const words = (longest: number, empty: string) =>
  z.pipe(
    z.pipe(z.string(empty), z.transform(cleanWords)),
    z.string().check(z.minLength(1, empty), z.maxLength(longest, `最多写 ${longest} 个字。`)),
  );

/** Words that may be left out. An empty string counts as left out. */
export const maybeWords = (longest: number) =>
  z.pipe(
    z.pipe(
      z.optional(z.string()),
      z.transform((text) => cleanWords(text ?? "")),
    ),
    z.string().check(z.maxLength(longest, `最多写 ${longest} 个字。`)),
  );

/** A Chinese mobile number, or a landline with its area code; spaces and hyphens are dropped. */
export const phone = z.pipe(
  z.pipe(
    z.string("请写电话号码。"),
    z.transform((text) => text.replace(/[\s-]/g, "")),
  ),
  z.string().check(z.regex(/^(1[3-9]\d{9}|0\d{9,11})$/, "电话号码不对，手机号是 11 位。")),
);

/** gcj02, the coordinates of Chinese maps and of WeChat. */
export const point = z.object({
  lng: z.number().check(z.minimum(-180), z.maximum(180)),
  lat: z.number().check(z.minimum(-90), z.maximum(90)),
});
export type Point = z.infer<typeof point>;

/** Up to nine files that were uploaded before. */
export const attachmentIds = z._default(z.array(id).check(z.maxLength(9, "最多 9 份照片或文件。")), []);

/** Where the next page starts; opaque. */
export const cursor = z.optional(z.string().check(z.maxLength(200)));

/** A page of a list that somebody reads on. */
export const smallPage = {
  cursor,
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50)), 20),
} as const;

/** The name of a state, a column or an action with the words that a person reads. */
export const named = z.object({ id: z.string(), name: z.string() });

function cleanWords(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point; \n and \t stay
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").trim();
}
