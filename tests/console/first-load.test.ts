import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const dist = path.resolve(import.meta.dirname, "../../console/dist");

describe("The first load of the console", () => {
  const page = readFileSync(path.join(dist, "index.html"), "utf8");
  // The entry, and all that it imports before anything is shown.
  const scripts = [...page.matchAll(/(?:src|href)="\/console\/(assets\/[^"]+\.js)"/g)].flatMap(
    ([, name]) => name ?? [],
  );

  it("is at most 350 KB of script, gzipped", () => {
    expect(scripts.length).toBeGreaterThan(1);
    const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(dist, name))).length, 0);
    expect(bytes).toBeLessThan(350 * 1024);
  });

  it("leaves the charts to the page that draws them", () => {
    const charts = readdirSync(path.join(dist, "assets")).filter((name) => name.startsWith("weeks-chart"));
    expect(charts.length).toBeGreaterThan(0);
    for (const name of charts) expect(page).not.toContain(name);
    for (const name of scripts) expect(readFileSync(path.join(dist, name), "utf8")).not.toContain("zrender");
  });
});
