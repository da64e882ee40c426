import { Validator } from "@seriousme/openapi-schema-validator";
import { endpoints } from "../../contract/endpoints.js";
import { type Hall, openHall } from "../support/hall.js";

describe("the reference of the API", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(() => hall.close());

  it("has a page to read it on, whose parts all load", async () => {
    const page = await (await fetch(`${hall.origin}/api/docs`)).text();
    const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(parts).toHaveLength(3);
    for (const part of parts) expect((await fetch(hall.origin + part)).status).toBe(200);
  });

  it("no two endpoints share a name or a door", () => {
    const doors = endpoints.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    expect(new Set(doors).size).toBe(doors.length);
    expect(new Set(endpoints.map(({ name }) => name)).size).toBe(endpoints.length);
  });

  it("every endpoint that writes for a resident asks for a key, so that a repeated tap is harmless", () => {
    const bare = endpoints.filter(
      ({ endpoint }) => endpoint.method === "POST" && endpoint.who === "resident" && !endpoint.creates,
    );
    // Setting a value again sets the same value.
    expect(bare.map(({ name }) => name)).toEqual(["setPhoneFromWechat", "readMyMessages"]);
  });

  it.each(["/healthz", "/readyz", "/metrics"])("%s answers", async (path) => {
    expect((await fetch(hall.origin + path)).status).toBe(200);
  });

  it("counts requests by the route's pattern, so that no number of a resident becomes a metric", async () => {
    await fetch(`${hall.origin}/api/items/elder-allowance`);
    const text = await (await fetch(`${hall.origin}/metrics`)).text();
    expect(text).toContain('route="/api/items/:code"');
    expect(text).not.toContain("elder-allowance");
  });

  // Last: it keeps the process busy for so long that a kept connection is closed meanwhile.
  it("is valid OpenAPI 3.1, and names every endpoint of the contract", async () => {
    const document = await (await fetch(`${hall.origin}/api/openapi.json`)).json();
    const { valid, errors } = await new Validator().validate(document);
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    const named = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      (path) => Object.values(path).map(({ operationId }) => operationId),
    );
    expect(named.sort()).toEqual(endpoints.map(({ name }) => name).sort());
  });
});
