import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { residentPages } from "../../scripts/pages.mjs";

const built = path.resolve(import.meta.dirname, "../../miniprogram/dist/h5");

test("the browser asks for the parts of the page in the address before the program runs, and each of them is there", () => {
  const index = readFileSync(path.join(built, "index.html"), "utf8");
  const [file] = readdirSync(path.join(built, "js")).filter((name) => name.startsWith("early."));
  expect(index.indexOf(`/js/${file}`)).toBeGreaterThan(0);
  expect(index.indexOf(`/js/${file}`)).toBeLessThan(index.indexOf("defer"));
  const script = readFileSync(path.join(built, "js", file ?? ""), "utf8");
  const parts: Record<string, string[]> = JSON.parse(/\((\{.*\})\)/.exec(script)?.[1] ?? "{}");
  for (const [, address] of residentPages) {
    const files = parts[address.split("?")[0] ?? ""] ?? [];
    expect({ address, some: files.length > 0 }).toEqual({ address, some: true });
    for (const one of files) expect({ one, there: existsSync(path.join(built, one)) }).toEqual({ one, there: true });
  }
});
