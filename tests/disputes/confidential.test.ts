import { gunzipSync, inflateRawSync } from "node:zlib";
import { reportDispute } from "../../contract/disputes.js";
import type { Endpoint } from "../../contract/endpoint.js";
import { endpoints } from "../../contract/endpoints.js";
import { getDispute } from "../../contract/mediation.js";
import { log } from "../../server/log/log.js";
import { makeCommunity, makeResident, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { makeVolunteer } from "../support/help.js";
import { newKey } from "../support/keys.js";
import { type Committee, makeCommittee, strokes } from "../support/mediations.js";
import { rows } from "../support/rows.js";
import { sampleOf } from "../support/samples.js";
import { keepSignedIn, makeKin } from "../support/staffing.js";
import { mark, markedMediation, names, phones } from "./marked.js";

type Headers = Record<string, string>;
type Marked = Awaited<ReturnType<typeof markedMediation>>;

/** Ends one's own session, or oneself; what it answers is a word of thanks. */
const farewells = /^(DELETE|POST) \/api\/(staff\/)?(session|sessions|me|me\/sessions|staff\/session\/lock)$/;
/** One's own password and second factor: nothing of anybody else. */
const own = "/api/staff/account";

describe("a mediation is nobody's but its people's (人民调解法 13, 15, 23)", () => {
  let hall: Hall;
  let committee: Committee;
  let marked: Marked;
  let others: Record<string, Headers>;
  let streams: { who: string; heard: () => string; stop: () => void }[];
  const written: string[] = [];

  beforeAll(async () => {
    hall = await openHall();
    keepLog();
    committee = await makeCommittee(hall);
    others = await otherPeople();
    streams = await Promise.all(
      Object.entries(others)
        .filter(([who]) => who.startsWith("staff"))
        .map(listen),
    );
    marked = await markedMediation(hall, committee);
    others["staff: who mediated before"] = marked.former.call.headers;
    await hall.deliverMessages();
  }, 120_000);
  afterAll(async () => {
    for (const { stop } of streams) stop();
    await hall.close();
  });

  /** What the log would say, at its most talkative, is kept instead of printed. */
  function keepLog() {
    log.level = "trace";
    const stream = Object.getOwnPropertySymbols(log).find((symbol) => symbol.toString() === "Symbol(pino.stream)");
    if (!stream) throw new Error("the log has no stream");
    Object.assign(log, { [stream]: { write: (line: string) => written.push(line) } });
  }

  async function otherPeople(): Promise<Record<string, Headers>> {
    const { community } = committee;
    const elsewhere = await makeCommunity();
    const kin = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator" });
    const staff = {
      "staff: an officer of the community": await makeStaff(hall, community, { desks: ["general", "police"] }),
      "staff: an officer at the committee's desk": await makeStaff(hall, community, { desks: ["mediation"] }),
      "staff: another of the panel": kin,
      "staff: a head of another community": await makeStaff(hall, elsewhere, { role: "head" }),
      "staff: a mediator of another community": await makeStaff(hall, elsewhere, { role: "mediator" }),
      "staff: the county's supervisor": await makeStaff(hall, elsewhere, { role: "supervisor" }),
      "staff: the county's administrator": await makeStaff(hall, elsewhere, { role: "administrator" }),
    };
    const station = await makeStaff(hall, community, { desks: ["volunteers"] });
    const residents = {
      "resident: a neighbour": await makeResident(hall, community, { name: "李敏" }),
      "resident of elsewhere": await makeResident(hall, elsewhere, { name: "王强" }),
      "resident: a volunteer": await makeVolunteer(
        hall,
        community,
        station,
        { lng: 113.75, lat: 31.02 },
        { name: "赵平" },
      ),
    };
    await keepSignedIn(Object.values(staff));
    return Object.fromEntries(Object.entries({ ...staff, ...residents }).map(([who, one]) => [who, one.call.headers]));
  }

  async function listen([who, headers]: [string, Headers]) {
    const stop = new AbortController();
    const response = await fetch(`${hall.origin}/api/staff/stream`, { headers, signal: stop.signal });
    let text = "";
    void (async () => {
      const reader = response.body?.getReader();
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        text += Buffer.from(part.value).toString();
      }
    })().catch(() => undefined);
    return { who, heard: () => text, stop: () => stop.abort() };
  }

  async function ask(endpoint: Endpoint, headers: Headers, more: Record<string, string>): Promise<string> {
    const known: Record<string, string> = { ...marked.known, ...more };
    const path = endpoint.path.replace(/:(\w+)/g, (_, part) => encodeURIComponent(known[part] ?? newKey()));
    const query = endpoint.query
      ? `?${new URLSearchParams(sampleOf(endpoint.query, known) as Record<string, string>)}`
      : "";
    const sample = (endpoint.body ? sampleOf(endpoint.body, known) : {}) as object;
    const body = { ...sample, ...("strokes" in sample ? { strokes } : {}) };
    const response = await fetch(`${hall.origin}${path}${query}`, {
      method: endpoint.method,
      headers: { "content-type": "application/json", "idempotency-key": newKey(), ...headers },
      ...(endpoint.method === "GET" || endpoint.raw === "upload" ? {} : { body: JSON.stringify(body) }),
    });
    const content = Buffer.from(await response.arrayBuffer());
    if (content.subarray(0, 4).toString() === "%PDF" && path.includes(marked.params.number)) return mark;
    return textOf(content);
  }

  /** What of the file stands in an answer; the parties' own names count only beside the mediation's number. */
  function foundIn(said: string): string[] {
    const told = [mark, ...phones].filter((word) => said.includes(word));
    const named = said.includes(marked.params.number) ? names.filter((name) => said.includes(name)) : [];
    return [...told, ...named];
  }

  const walked = endpoints.filter(
    ({ endpoint }) =>
      endpoint.raw !== "stream" &&
      !farewells.test(`${endpoint.method} ${endpoint.path}`) &&
      !endpoint.path.startsWith(own),
  );

  it("whose words are there for its own people: the walk would find them", async () => {
    const file = JSON.stringify(await committee.mediator.call(getDispute, { params: marked.params }));
    expect(foundIn(file)).toContain(mark);
    expect(file.split(mark).length).toBeGreaterThan(25);
  });

  it.each(walked)("$name: says nothing of it to anybody else", async ({ name, endpoint }) => {
    const askers: [string, Headers][] =
      endpoint.who === "anyone"
        ? [["anyone", {}], ...Object.entries(others)]
        : Object.entries(others).filter(([who]) => who.startsWith(endpoint.who));
    const looked: Record<string, string>[] =
      endpoint.query || /find|search/i.test(name) ? [{}, { q: names[0] }, { q: `${mark}笔录` }] : [{}];
    for (const [who, headers] of askers) {
      for (const more of looked) {
        const said = await ask(endpoint, headers, more);
        expect({ who, name, more, found: foundIn(said) }).toMatchObject({ found: [] });
      }
    }
  });

  it.each(walked.filter(({ endpoint }) => endpoint.method === "GET" && endpoint.who !== "anyone"))(
    "$name: and nothing after everything else was tried",
    async ({ name, endpoint }) => {
      for (const [who, headers] of Object.entries(others).filter(([one]) => one.startsWith(endpoint.who))) {
        expect({ who, name, found: foundIn(await ask(endpoint, headers, {})) }).toMatchObject({ found: [] });
      }
    },
  );

  it("is told by no live event", async () => {
    await hall.deliverMessages();
    for (const { who, heard } of streams) expect({ who, found: foundIn(heard()) }).toMatchObject({ found: [] });
    expect(streams.some(({ heard }) => heard().includes(marked.params.number))).toBe(true);
  });

  it("lies in no column as it was said: not in messages, nor the outbox, nor the audit log", async () => {
    const columns = await rows<{ t: string; c: string }>`SELECT TABLE_NAME AS t, COLUMN_NAME AS c
      FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()
      AND DATA_TYPE IN ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'json')`;
    const held: string[] = [];
    for (const { t, c } of columns) {
      const column = { text: `SELECT COUNT(*) AS n FROM \`${t}\` WHERE CAST(\`${c}\` AS CHAR)` };
      const [found] = await rows<{ n: number }>`${column} LIKE ${`%${mark}%`}`;
      if (Number(found?.n)) held.push(`${t}.${c}`);
    }
    expect(held).toEqual([]);
  });

  it("stands in no line of the log", () => {
    expect(written.length).toBeGreaterThan(0);
    for (const line of written) expect(foundIn(line)).toEqual([]);
  });

  it("a relative of a party opens neither, also while nobody mediates yet (19)", async () => {
    const { community } = committee;
    const kin = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator" });
    const applicant = await makeResident(hall, community, { name: names[0] });
    const told = { topic: "邻里", statement: `${mark}又一件` } as const;
    const { number } = await applicant.call(reportDispute, { body: told });
    for (const one of [applicant, marked.applicant]) await makeKin(kin.id, one.id);
    const reads = walked.filter(({ endpoint }) => endpoint.who === "staff" && endpoint.method === "GET");
    for (const { name, endpoint } of reads) {
      for (const more of [{}, { number }] as Record<string, string>[]) {
        const said = await ask(endpoint, kin.call.headers, more);
        const own = said.includes(number) ? names.filter((one) => said.includes(one)) : [];
        expect({ name, found: [...foundIn(said), ...own] }).toMatchObject({ found: [] });
      }
    }
  });
});

/** An answer as text; the sheets of an Excel file are unpacked. */
function textOf(content: Buffer): string {
  if (content.subarray(0, 2).toString() === "PK") return unzip(content);
  if (content[0] === 0x1f && content[1] === 0x8b) return gunzipSync(content).toString();
  return content.toString();
}

/** The files of a zip, one after the other, by its central directory. */
function unzip(content: Buffer): string {
  let text = "";
  for (let at = content.indexOf("PK\u0001\u0002"); at >= 0; at = content.indexOf("PK\u0001\u0002", at + 4)) {
    const local = content.readUInt32LE(at + 42);
    const begins = local + 30 + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28);
    const packed = content.subarray(begins, begins + content.readUInt32LE(at + 20));
    text += content.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed).toString() : packed.toString();
  }
  return text;
}
