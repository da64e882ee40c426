import fc from "fast-check";
import { endpoints } from "../../contract/endpoints.js";
import { errorReply, errorTable } from "../../contract/errors.js";
import { makeCommunity, makeResident, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";

/** HALL_BAD_INPUTS=100000 for a long run, of some ten minutes; `npm test` tries a few of each. */
const runs = Number(process.env.HALL_BAD_INPUTS ?? 1_500);
const chinese = /[\u4e00-\u9fff]/;

describe("what the hall is sent", () => {
  let hall: Hall;
  let headers: Record<string, Record<string, string>>;
  beforeAll(async () => {
    hall = await openHall();
    const community = await makeCommunity();
    headers = {
      anyone: {},
      resident: (await makeResident(hall, community)).call.headers,
      staff: (await makeStaff(hall, community, { desks: ["general"], role: "head" })).call.headers,
    };
  });
  afterAll(() => hall.close());

  async function send(method: string, path: string, more: RequestInit & { headers?: Record<string, string> } = {}) {
    const response = await fetch(hall.origin + path, { method, ...more });
    const text = await response.text();
    return { status: response.status, text, body: text.startsWith("{") ? JSON.parse(text) : undefined };
  }

  function isAnswer({ status, body, text }: { status: number; body: unknown; text: string }): void {
    if (status < 400) return;
    const { error } = errorReply.parse(body);
    expect({ status, text }).toMatchObject({ status: errorTable[error.code].status });
    expect(error.message).toMatch(chinese);
    expect(error.requestId).toBeTruthy();
  }

  const json = { "content-type": "application/json" };

  it.each(endpoints.filter(({ endpoint }) => endpoint.who !== "anyone"))(
    "$name: a stranger is asked to sign in",
    async ({ endpoint }) => {
      const body = endpoint.method === "GET" || endpoint.raw ? {} : { body: "{}" };
      const answer = await send(endpoint.method, endpoint.path, { headers: json, ...body });
      expect(answer.status).toBe(401);
      isAnswer(answer);
    },
  );

  it.each(endpoints.filter(({ endpoint }) => endpoint.who !== "anyone"))(
    "$name: the other kind of person is asked to sign in",
    async ({ endpoint }) => {
      const others = endpoint.who === "staff" ? headers.resident : headers.staff;
      const body = endpoint.method === "GET" || endpoint.raw ? {} : { body: "{}" };
      const answer = await send(endpoint.method, endpoint.path, { headers: { ...json, ...others }, ...body });
      expect(answer.status).toBe(401);
    },
  );

  it.each([
    ["broken JSON", { body: '{"a":', headers: json }, 400, "malformed_body"],
    [
      "no JSON at all",
      { body: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } },
      400,
      "malformed_body",
    ],
    ["a number instead of an object", { body: "1", headers: json }, 400, "malformed_body"],
    [
      "more than the body may be",
      { body: JSON.stringify({ username: "x".repeat(300_000) }), headers: json },
      413,
      "body_too_large",
    ],
    ["an empty object", { body: "{}", headers: json }, 400, "bad_input"],
    ["the wrong types", { body: '{"username":1,"password":[]}', headers: json }, 400, "bad_input"],
    ["a prototype", { body: '{"__proto__":{"username":"x"},"constructor":1}', headers: json }, 400, "malformed_body"],
  ])("%s is answered with a code and a sentence", async (_, request, status, code) => {
    const answer = await send("POST", "/api/staff/session", request);
    expect(answer.body).toMatchObject({ error: { code } });
    expect(answer.status).toBe(status);
    isAnswer(answer);
  });

  it.each(["/api/nothing", "/api/items/%00", "/api/items/..%2f..%2fetc", "/api/my/requests/1", "/api/communities/x"])(
    "%s is not found, in a sentence",
    async (path) => {
      const answer = await send("GET", path, { headers: headers.resident ?? {} });
      expect(answer.status).toBe(404);
      isAnswer(answer);
    },
  );

  it("a page that was never handed out is refused", async () => {
    for (const cursor of ["x", "MTIz", "'--", "9".repeat(200)]) {
      const answer = await send("GET", `/api/my/requests?filter=done&cursor=${encodeURIComponent(cursor)}`, {
        headers: headers.resident ?? {},
      });
      expect(answer.status).toBe(400);
      isAnswer(answer);
    }
  });

  it(
    "whatever comes, in any field of any endpoint, there is no error of ours",
    async () => {
      const anyJson = fc.oneof(
        fc.jsonValue({ maxDepth: 3 }),
        fc.constantFrom(
          "",
          "'; DROP TABLE request; --",
          "\u0000",
          "𠮷".repeat(50),
          -1,
          1e308,
          null,
          "../../x",
          "{{7*7}}",
        ),
      );
      const anyEndpoint = fc.constantFrom(...endpoints.filter(({ endpoint }) => !endpoint.raw));
      await fc.assert(
        fc.asyncProperty(
          anyEndpoint,
          fc.dictionary(fc.string(), anyJson),
          fc.func(anyJson),
          fc.string({ maxLength: 30 }),
          async ({ endpoint }, stray, valueFor, inPath) => {
            const asked = (endpoint.body ?? endpoint.query) as { _zod?: { def: { shape?: object } } } | undefined;
            const { def } = asked?._zod ?? { def: {} };
            const body = {
              ...stray,
              ...Object.fromEntries(Object.keys(def.shape ?? {}).map((name) => [name, valueFor(name)])),
            };
            const path = endpoint.path.replace(/:\w+/g, encodeURIComponent(inPath));
            const query =
              endpoint.method === "GET"
                ? `?${new URLSearchParams(Object.fromEntries(Object.entries(body).map(([name, value]) => [name, inQuery(value)])))}`
                : "";
            const answer = await send(endpoint.method, path + query, {
              headers: { ...json, ...headers[endpoint.who], "idempotency-key": newKey() },
              ...(endpoint.method === "GET" ? {} : { body: JSON.stringify(body) }),
            });
            // The stand-in for WeChat is not here, so its 502 is right; everything else of 5xx is ours.
            const ours = answer.status >= 500 && answer.body?.error?.code !== "wechat_unavailable";
            expect(ours ? { path, body, answer } : null).toBeNull();
            isAnswer(answer);
          },
        ),
        { numRuns: runs },
      );
    },
    120_000 + runs * 30,
  );
});

/** A value as it can stand in an address; what was made up may refuse to become a string by itself. */
function inQuery(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
