import * as z from "zod/mini";
import { type Trait, traitNames } from "../../../contract/rule-text.js";
import type { SampleRequest } from "../../../contract/rules.js";
import { badInput } from "../../errors/fault.js";
import { readSheet } from "../../sheets/read.js";

interface Called {
  code: string;
}

const mostRows = 1_000;

/**
 * Reads made-up requests from a sheet. Items and communities are written by their name or code, the resident's traits
 * with 、 between.
 * @throws Fault wrong_file_type; bad_input that names every cell that is wrong
 */
export async function readSample(
  content: Buffer,
  communities: readonly (Called & { name: string })[],
  items: readonly (Called & { title: string })[],
): Promise<SampleRequest[]> {
  const { rows, faults } = await readSheet(content, {
    itemCode: {
      heading: "事项",
      schema: codeIn(new Map(items.flatMap(({ code, title }) => [[code, code] as const, [title, code] as const]))),
    },
    text: { heading: "说的话", schema: z.string().check(z.maxLength(2000, "最多写 2000 个字。")) },
    communityCode: {
      heading: "社区",
      schema: codeIn(new Map(communities.flatMap(({ code, name }) => [[code, code] as const, [name, code] as const]))),
    },
    traits: { heading: "居民情况", schema: traitList },
  });
  if (faults.length) {
    throw badInput(
      faults.map(({ row, heading, message }) => ({
        path: `${row}.${heading}`,
        message: `第 ${row} 行“${heading}”：${message}`,
      })),
    );
  }
  if (rows.length === 0) throw badInput([{ path: "file", message: "表里一件也没有，请至少写一件。" }]);
  if (rows.length > mostRows) throw badInput([{ path: "file", message: `一次最多试 ${mostRows} 件。` }]);
  return rows.map(({ value }) => value);
}

function codeIn(codes: ReadonlyMap<string, string>) {
  return z.pipe(
    z.string().check(z.refine((name) => codes.has(name), "没有这个名字，也没有这个代码。")),
    z.transform((name: string) => codes.get(name) ?? name),
  );
}

const traitCodes = new Map<string, Trait>(
  (Object.entries(traitNames) as [Trait, string][]).flatMap(([code, name]) => [
    [code, code] as const,
    [name.replace(/\s/g, ""), code] as const,
  ]),
);
const listed = (text: string) =>
  text
    .replace(/[ \t]/g, "")
    .split(/[、，,；;]/u)
    .filter(Boolean);

const traitList = z.pipe(
  z
    .string()
    .check(z.refine((text) => listed(text).every((name) => traitCodes.has(name)), "用“80 岁以上、残疾”这样的写法。")),
  z.transform((text: string) => listed(text).flatMap((name) => traitCodes.get(name) ?? [])),
);
