import { readFileSync } from "node:fs";
import path from "node:path";
import { listItems } from "../../contract/catalogue.js";
import { type Hall, openHall } from "../support/hall.js";

const folder = path.resolve(import.meta.dirname, "../../docs/monitoring");

describe("what Prometheus is told", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
    await hall.anyone(listItems, { query: {} });
  });
  afterAll(() => hall.close());

  it.each(["dashboard.json", "alerts.yml"])("%s asks for nothing that is not there", async (name) => {
    const told = await (await fetch(`${hall.origin}/metrics`)).text();
    const asked = readFileSync(path.join(folder, name), "utf8").match(/\b(hall|process|nodejs)_\w+/g) ?? [];
    expect(asked.length).toBeGreaterThan(3);
    expect([...new Set(asked)].filter((metric) => !told.includes(`\n${metric}`))).toEqual([]);
  });

  it("no label holds what a resident wrote or who they are", async () => {
    await fetch(`${hall.origin}/api/requests/2026-1118-0037?phone=13800006021`);
    const told = await (await fetch(`${hall.origin}/metrics`)).text();
    expect(told).not.toMatch(/2026-1118|13800006021/);
  });
});
