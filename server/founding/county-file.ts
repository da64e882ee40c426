import * as z from "zod/mini";
import { phone, point, words } from "../../contract/fields.js";
import { username } from "../../contract/people.js";
import { countyDeskKinds, deskKinds } from "../../prisma/seed/places/desks.js";

/** Codes stand in addresses and accounts: 曙光社区 is `shuguang`. */
const code = z.string().check(z.regex(/^[a-z][a-z0-9]{1,39}$/, "代码用小写字母和数字，字母开头，比如 shuguang。"));
const count = z.int("要写整数。").check(z.minimum(0, "不能小于 0。"), z.maximum(10_000_000, "太大了。"));
const deskCodes = deskKinds.map(({ code }) => code) as [string, ...string[]];

const place = {
  name: words(40, "请写名称。"),
  town: words(40, "请写所在的镇或街道。"),
  address: words(120, "请写地址。"),
  phone,
  /** The centre, gcj02. */
  point,
  areaM2: count,
};

/** What a county tells of itself before its hall opens; everything else is set in the console afterwards. */
export const countyFile = z.object({
  county: z.object(place),
  communities: z
    .array(
      z.object({
        ...place,
        code: code.check(z.refine((one) => one !== "county", "county 是县级自己的代码。")),
        households: count,
        residents: count,
        /** All twelve of the county's report where left out; 综合窗口 is always one, for it takes what no rule takes. */
        desks: z.optional(z.array(z.enum(deskCodes, `窗口的代码只有：${deskCodes.join("、")}。`))),
        saturday: z.optional(z.boolean()),
      }),
    )
    .check(
      z.minLength(1, "至少要有一个社区。"),
      z.maxLength(500, "最多 500 个社区。"),
      z.refine((all) => new Set(all.map((one) => one.code)).size === all.length, "有两个社区用了同一个代码。"),
    ),
  administrator: z.object({ username, name: words(30, "请写姓名。"), title: words(40, "请写职务。") }),
});

export type CountyFile = z.output<typeof countyFile>;

/** The desks of a community as the file chooses them, and the county's own. */
export function desksOf(chosen: readonly string[] | undefined) {
  return deskKinds.filter(({ code }) => code === "general" || !chosen || chosen.includes(code));
}
export const countyDesks = countyDeskKinds;

/**
 * Reads a county's file.
 * @returns the county, or every fault with where it stands (`communities.3.phone: 电话号码不对…`)
 */
export function readCountyFile(text: string): { county: CountyFile } | { faults: string[] } {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return { faults: [`不是完整的 JSON：${(error as Error).message}`] };
  }
  const { success, data, error } = countyFile.safeParse(given);
  if (success) return { county: data };
  return { faults: error.issues.map(({ path, message }) => `${path.join(".") || "整个文件"}：${message}`) };
}
