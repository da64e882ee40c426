import { request } from "node:http";
import { jest } from "@jest/globals";
import { listAudit } from "../../contract/audit.js";
import { getMe, getStaffMe, staffSignIn, updateMe } from "../../contract/identity.js";
import { getOwnAccount } from "../../contract/own-account.js";
import { getMyRequest } from "../../contract/requests.js";
import { log } from "../../server/log/log.js";
import { makeAccount, type TestAccount } from "../support/accounts.js";
import { makeCommunity, makeResident, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";

describe("every answer tells the browser what it may not do", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(() => hall.close());

  it.each(["/", "/console/", "/api/communities", "/api/docs", "/api/nothing"])("%s", async (path) => {
    const { headers } = await fetch(hall.origin + path);
    const policy = headers.get("content-security-policy") ?? "";
    for (const rule of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'"])
      expect(policy).toContain(rule);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it("what is about somebody is kept by no browser, refusals neither", async () => {
    const resident = await makeResident(hall, await makeCommunity());
    for (const headers of [resident.call.headers, {}]) {
      const answer = await fetch(`${hall.origin}/api/me`, { headers });
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });

  it("TRACE repeats nothing", async () => {
    const { hostname, port } = new URL(hall.origin);
    const said = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      request({ hostname, port, path: "/api/me", method: "TRACE", headers: { "x-secret": "of-a-proxy" } }, (answer) => {
        let text = "";
        answer.on("data", (part) => (text += part)).on("end", () => resolve({ status: answer.statusCode, text }));
      })
        .on("error", reject)
        .end();
    });
    expect(said.status).toBe(404);
    expect(said.text).not.toContain("of-a-proxy");
  });

  it("who tries what is not theirs, or guesses, stands in the log with ids and without words", async () => {
    const officer = await makeStaff(hall, await makeCommunity());
    const warned = jest.spyOn(log, "warn");
    await refusal(officer.call(listAudit, { query: {} }));
    const guess = { username: "nobody.here", password: "guess" };
    await refusal(hall.anyone(staffSignIn, { body: guess }));
    const lines = warned.mock.calls.map(([line]) => line as unknown as Record<string, string>);
    warned.mockRestore();
    expect(lines).toMatchObject([
      { code: "not_allowed", who: `staff:${officer.id}`, route: "/api/staff/audit" },
      { code: "wrong_credentials", route: "/api/staff/session" },
    ]);
    expect(lines[1]?.from).toMatch(/127\.0\.0\.1$/);
    expect(JSON.stringify(lines)).not.toContain("nobody.here");
  });

  it("what is not there for somebody, or was written wrongly, stands in the log too, without what was written", async () => {
    const resident = await makeResident(hall, await makeCommunity());
    const noted = jest.spyOn(log, "info");
    await refusal(resident.call(getMyRequest, { params: { number: "2026-0101-0009" } }));
    await refusal(resident.call(updateMe, { body: { name: "名".repeat(31), homeAddress: "" } }));
    const lines = noted.mock.calls.map(([line]) => line).filter((line) => (line as { who?: string }).who);
    noted.mockRestore();
    const who = `resident:${resident.id}`;
    expect(lines).toMatchObject([
      { code: "not_found", who, route: "/api/my/requests/:number" },
      { code: "bad_input", who, route: "/api/me" },
    ]);
    expect(JSON.stringify(lines)).not.toContain("名");
    expect(JSON.stringify(lines)).not.toContain("2026-0101");
  });
});

describe("who asks without end", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterEach(() => {
    process.env.HALL_CALLS_A_MINUTE = "0";
  });
  afterAll(() => hall.close());

  it("is held up for the rest of the minute, the others are not, and the log says it once", async () => {
    const [eager, other] = [await makeResident(hall, null), await makeResident(hall, null)];
    process.env.HALL_CALLS_A_MINUTE = "5";
    const warned = jest.spyOn(log, "warn");
    const answers = await Promise.all(Array.from({ length: 12 }, () => eager.call(getMe, {}).then(() => 200, codeOf)));
    expect(answers.filter((answer) => answer === 200).length).toBeGreaterThanOrEqual(5);
    expect(answers).toContain("too_many_requests");
    expect(await other.call(getMe, {})).toMatchObject({ id: other.id });
    const lines = warned.mock.calls.map(([line]) => line as unknown as Record<string, string>);
    warned.mockRestore();
    expect(lines.filter(({ code }) => code === "too_many_requests").length).toBeLessThanOrEqual(2);
    expect(lines).toContainEqual(expect.objectContaining({ code: "too_many_requests" }));
  });

  it("is held up by address too, with tokens that are none", async () => {
    process.env.HALL_CALLS_A_MINUTE = "1";
    const guess = hall.as({ authorization: `Bearer ${"x".repeat(43)}` });
    const answers = await Promise.all(Array.from({ length: 15 }, () => refusal(guess(getMe, {}))));
    expect(answers.map(({ code }) => code)).toContain("not_signed_in");
    expect(answers.map(({ code }) => code)).toContain("too_many_requests");
  });

  const codeOf = (error: unknown) => (error as { code: string }).code;
});

describe("behind a proxy that ends TLS", () => {
  let hall: Hall;
  let account: TestAccount;
  beforeAll(async () => {
    process.env.HALL_BEHIND_PROXY = "1";
    hall = await openHall();
    account = await makeAccount(hall, await makeCommunity());
  });
  afterAll(async () => {
    delete process.env.HALL_BEHIND_PROXY;
    await hall.close();
  });

  const proxied = { "x-forwarded-proto": "https", "x-forwarded-for": "198.51.100.7, 203.0.113.9" };
  const signIn = async (cookie = "") => {
    const { username, password } = account;
    const answer = await fetch(`${hall.origin}/api/staff/session`, {
      method: "POST",
      headers: { ...proxied, "content-type": "application/json", cookie },
      body: JSON.stringify({ username, password }),
    });
    expect(answer.status).toBe(200);
    const given = answer.headers.get("set-cookie") ?? "";
    const [own = ""] = given.split(";");
    return { given, own, call: hall.as({ ...proxied, cookie: own, "x-hall-client": "console" }) };
  };

  it("the staff's cookie is this host's alone, travels over https only, and no script reads it", async () => {
    const { given, call } = await signIn();
    expect(given).toMatch(/^__Host-hall_staff=[\w-]{43}; path=\/; /);
    for (const rule of ["secure", "httponly", "samesite=strict"]) expect(given.toLowerCase()).toContain(rule);
    expect(given.toLowerCase()).not.toContain("domain=");
    expect(await call(getStaffMe, {})).toMatchObject({ id: account.id });
  });

  it("a cookie that a page of http could have set opens nothing", async () => {
    const { own } = await signIn();
    const planted = hall.as({ ...proxied, cookie: own.replace("__Host-", "") });
    expect(await refusal(planted(getStaffMe, {}))).toMatchObject({ status: 401 });
  });

  it("who signs in where somebody is signed in takes their place", async () => {
    const first = await signIn();
    const second = await signIn(first.own);
    expect(await refusal(first.call(getStaffMe, {}))).toMatchObject({ status: 401 });
    expect(await second.call(getStaffMe, {})).toMatchObject({ id: account.id });
  });

  it("an address is what the proxy saw, not what a client says of itself", async () => {
    const { call } = await signIn();
    const { sessions } = await call(getOwnAccount, {});
    expect(sessions.find(({ current }) => current)?.address).toBe("203.0.113.9");
  });

  it("the browser comes back over https for a year, on every page and with every answer", async () => {
    for (const path of ["/", "/api/communities", "/api/nothing"]) {
      const { headers } = await fetch(hall.origin + path, { headers: proxied });
      expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
    }
  });

  it("where the console has a host of its own each front is served at its own only", async () => {
    process.env.HALL_CONSOLE_HOST = "console.example.gov.cn";
    const at = (host: string, path: string) =>
      fetch(hall.origin + path, { headers: { ...proxied, "x-forwarded-host": host }, redirect: "manual" });
    expect((await at("console.example.gov.cn", "/")).headers.get("location")).toBe("/console/");
    const found = [
      await at("console.example.gov.cn", "/console/requests"),
      await at("console.example.gov.cn", "/index.html"),
      await at("hall.example.gov.cn", "/"),
      await at("hall.example.gov.cn", "/console/"),
    ];
    delete process.env.HALL_CONSOLE_HOST;
    expect(found.map(({ status }) => status)).toEqual([200, 404, 200, 404]);
  });

  it("the figures for Prometheus are not to be had from outside", async () => {
    expect((await fetch(`${hall.origin}/metrics`, { headers: proxied })).status).toBe(404);
    expect((await fetch(`${hall.origin}/metrics`)).status).toBe(200);
  });
});
