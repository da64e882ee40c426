import type mysql from "mysql2/promise";
import type { Endpoint } from "../../contract/endpoint.js";
import { endpoints } from "../../contract/endpoints.js";
import { type Demonstration, openDemonstration } from "../support/demonstration.js";
import { newKey } from "../support/keys.js";
import { type Names, sampleOf } from "../support/samples.js";
import { missing, named, thingOf } from "./things.js";

// The table of endpoints is the contract's own: a new one is walked over by itself, and fails here until tests/security/things.ts
// says whose thing its path names.

/** What hangs on the wall for every resident, and one's own: there is nothing to keep from anybody. */
const forAll = [
  "/api/activities",
  "/api/booths",
  "/api/items",
  "/api/me/consents",
  "/api/my/fairs",
  "/api/resources",
  "/api/vacancies",
];
const teamsForAll = ["getTeam", "joinTeam", "leaveTeam"];
/** Vacancies are the whole county's: a jobs desk asks which of its own people one would suit. */
const alsoForOthers = ["listMatches"];

/** What a body needs that its schema does not tell. */
const more: Readonly<Record<string, object>> = {
  checkIn: { code: "123456" },
  changeTemplate: { itemCode: null },
  noteAttendance: { checkedInAt: "2026-12-01T02:00:00.000Z" },
};
const strokes = [Array.from({ length: 12 }, (_, place) => [60 + place * 12, 60 + (place % 4) * 20])];

function isKept({ name, endpoint }: { name: string; endpoint: Endpoint }): boolean {
  return (
    endpoint.path.includes(":") &&
    endpoint.who !== "anyone" &&
    !forAll.some((wall) => endpoint.path.startsWith(wall)) &&
    !teamsForAll.includes(name) &&
    !alsoForOthers.includes(name)
  );
}

describe("who has nothing to do with 曙光社区", () => {
  let hall: Demonstration;
  let strangers: Record<string, Record<string, string>>;
  let gone: Record<string, Record<string, string>>;
  let names: Names;
  let before: Record<string, number>;

  beforeAll(async () => {
    hall = await openDemonstration();
    for (const statement of missing) await hall.database.query(statement);
    names = Object.assign({}, ...(await Promise.all(named.map(one)))) as Names;
    ({ strangers, gone } = await signIn(hall.database));
    before = await everything();
  }, 120_000);
  afterAll(() => hall?.close());

  async function one(query: string): Promise<Record<string, string>> {
    const [[row]] = await hall.database.query<mysql.RowDataPacket[]>(query);
    if (!row) throw new Error(`the demonstration has nothing of this kind: ${query}`);
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
  }

  async function call(name: string, endpoint: Endpoint, headers: Record<string, string>) {
    const thing = isKept({ name, endpoint }) ? await one(thingOf(endpoint.path)) : {};
    const path = endpoint.path.replace(/:(\w+)/g, (_, part) => encodeURIComponent(thing[part] ?? newKey()));
    const given = { ...names, ...thing };
    const query = endpoint.query
      ? `?${new URLSearchParams(sampleOf(endpoint.query, given) as Record<string, string>)}`
      : "";
    const sample = (endpoint.body ? sampleOf(endpoint.body, given) : {}) as object;
    const body = { ...sample, ...("strokes" in sample ? { strokes } : {}), ...more[name] };
    const response = await fetch(`${hall.origin}${path}${query}`, {
      method: endpoint.method,
      headers: { "content-type": "application/json", "idempotency-key": newKey(), ...headers },
      ...(endpoint.method === "GET" || endpoint.raw === "upload" ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, said: endpoint.raw === "stream" ? "" : await response.text() };
  }

  /** Of all that is written down, but who was here when. */
  async function everything(): Promise<Record<string, number>> {
    const [tables] = await hall.database.query<mysql.RowDataPacket[]>("SHOW TABLES");
    const all = tables.map((row) => String(Object.values(row)[0])).filter((name) => name !== "session");
    const [sums] = await hall.database.query<mysql.RowDataPacket[]>(`CHECKSUM TABLE ${all.join(", ")}`);
    return Object.fromEntries(sums.map(({ Table, Checksum }) => [String(Table).split(".")[1], Number(Checksum)]));
  }

  it.each(endpoints.filter(isKept))("$name: finds nothing, or may not", async ({ name, endpoint }) => {
    for (const [who, headers] of Object.entries(strangers).filter(([one]) => one.startsWith(endpoint.who))) {
      const { status, said } = await call(name, endpoint, headers);
      expect({ who, said, refused: status === 403 || status === 404 }).toMatchObject({ refused: true });
    }
  });

  it.each(endpoints.filter(({ endpoint }) => endpoint.who !== "anyone"))(
    "$name: is closed to who was switched off, signed out, or signed in too long ago",
    async ({ name, endpoint }) => {
      for (const [who, headers] of Object.entries(gone).filter(([one]) => one.startsWith(endpoint.who))) {
        expect({ who, ...(await call(name, endpoint, headers)) }).toMatchObject({ status: 401 });
      }
    },
  );

  it("and nothing was written by all that", async () => {
    expect(await everything()).toEqual(before);
  });

  // Of the rules everybody may read which communities there are; and what is taken down for a resident of elsewhere goes to
  // their own community, as the receipt says (docs/decisions/018).
  const inBody = endpoints.filter(
    ({ name, endpoint }) =>
      endpoint.who === "staff" &&
      !["getRuleChoices", "takeDispute"].includes(name) &&
      !/:|\/(session|account)/.test(endpoint.path),
  );

  it.each(inBody)(
    "$name: says nothing of 曙光社区 to other communities, whatever it is asked",
    async ({ name, endpoint }) => {
      for (const [who, headers] of Object.entries(strangers).filter(([one]) => one.startsWith("staff"))) {
        const answer = await call(name, endpoint, headers);
        expect({ who, name, status: answer.status }).not.toMatchObject({ status: 401 });
        const told = Object.entries(names).filter(([, value]) => value.length > 8 && answer.said.includes(value));
        expect({ who, name, told, community: answer.said.includes("曙光社区") }).toEqual({
          who,
          name,
          told: [],
          community: false,
        });
      }
    },
  );
});

/** People of another community, and people of this one who are no longer let in. */
async function signIn(database: mysql.Connection) {
  const { openSession } = await import("../../server/identity/sessions.js");
  const { staffCookie } = await import("../../server/identity/identify.js");
  const first = async (query: string) => {
    const [[row]] = await database.query<mysql.RowDataPacket[]>(`${query} LIMIT 1`);
    return String(row?.id);
  };
  const open = async (
    kind: "resident" | "staff",
    personId: string,
    at = new Date(),
  ): Promise<Record<string, string>> => {
    const { token, statement } = openSession(kind, personId, "test", at);
    await database.query(statement.text);
    return kind === "resident"
      ? { authorization: `Bearer ${token}` }
      : { cookie: `${staffCookie}=${token}`, "x-hall-client": "console" };
  };
  const posted = (role: string) =>
    first(`SELECT s.id FROM staff_member s JOIN post p ON p.staffId = s.id AND p.communityId = s.communityId
           JOIN community c ON c.id = s.communityId WHERE c.code NOT IN ('shuguang', 'county') AND p.role = '${role}'`);
  const resident = (which: string) =>
    first(
      `SELECT r.id FROM resident r JOIN community c ON c.id = r.communityId WHERE c.code ${which} ORDER BY r.id DESC`,
    );
  const head =
    "SELECT s.id FROM staff_member s JOIN community c ON c.id = s.communityId WHERE c.code = 'shuguang' ORDER BY s.id";
  const longAgo = new Date(Date.now() - 400 * 24 * 60 * 60_000);

  const strangers = {
    "staff: an officer of another community": await open("staff", await posted("officer")),
    "staff: a mediator of another community": await open("staff", await posted("mediator")),
    "staff: a head of another community": await open("staff", await posted("head")),
    "resident of another community": await open("resident", await resident("<> 'shuguang'")),
  };
  const off = await first(head);
  const gone = {
    "staff switched off": await open("staff", off),
    "staff signed out": await open("staff", await posted("officer")),
    "staff of last year": await open("staff", await posted("officer"), longAgo),
    "resident signed out": await open("resident", await resident("= 'shuguang'")),
    "resident of last year": await open("resident", await resident("= 'shuguang'"), longAgo),
  };
  await database.query("UPDATE staff_member SET active = 0 WHERE id = ?", [off]);
  const { hashToken } = await import("../../server/identity/sessions.js");
  for (const headers of [gone["staff signed out"], gone["resident signed out"]]) {
    const token = (headers.authorization ?? headers.cookie ?? "").split(/[ =]/)[1] ?? "";
    await database.query("UPDATE session SET endedAt = NOW(3) WHERE id = ?", [hashToken(token)]);
  }
  return { strangers, gone };
}
