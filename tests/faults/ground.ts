import { randomUUID } from "node:crypto";
import { newId } from "../../server/db/ids.js";
import { readRows } from "../../server/db/read.js";
import { insert, sql } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { staffCookie } from "../../server/identity/identify.js";
import { openSession } from "../../server/identity/sessions.js";
import { makeSlots, type Place, type Slot } from "../bench/booking-ground.js";

export const progressTemplate = "faults-progress";

export interface Ground {
  residents: { id: string; headers: Record<string, string> }[];
  staff: { id: string; headers: Record<string, string> }[];
  slotIds: string[];
  slots: Slot[];
  /** Answers to the questions of the item `question`. */
  answers: Record<string, string>;
}

/** Residents of one community with WeChat, colleagues of all its desks, and slots that are soon full. */
export async function prepareGround(
  origin: string,
  wechat: string,
  counts: { residents: number; staff: number },
): Promise<Ground> {
  const [place] = await readRows<Place>(
    sql`SELECT d.id, d.communityId, q.id queueId FROM desk d JOIN queue q ON q.deskId = d.id WHERE d.code = 'culture' LIMIT 1`,
  );
  if (!place) throw new Error("the demonstration county has no desk for culture");
  const residents = [];
  for (let number = 0; number < counts.residents; number++) {
    residents.push(await signInOverWechat(origin, wechat, place.communityId));
  }
  const staff = [];
  for (let number = 0; number < counts.staff; number++) staff.push(await hire(place.communityId));
  const slots = await makeSlots(place, 40, { capacity: 2, apartMin: 60, start: nextHour() });
  const item = (await (await fetch(`${origin}/api/items/question`)).json()) as {
    form: { name: string; required: boolean; options?: string[] }[];
  };
  const required = item.form.filter((field) => field.required);
  const answers = Object.fromEntries(required.map(({ name, options }) => [name, options?.[0] ?? "几点上班？"]));
  return { residents, staff, slots, slotIds: slots.map(({ id }) => id), answers };
}

async function signInOverWechat(origin: string, wechat: string, communityId: string) {
  const openid = `faults-${randomUUID()}`;
  const { code } = await post<{ code: string }>(`${wechat}/stand-in/codes`, { openid });
  const { token, resident } = await post<{ token: string; resident: { id: string } }>(`${origin}/api/sessions/wechat`, {
    code,
  });
  await commit({
    steps: [sql`UPDATE resident SET name = '李敏', communityId = ${communityId} WHERE id = ${resident.id}`],
    result: null,
  });
  await allowMessages(wechat, openid);
  return { id: resident.id, headers: { authorization: `Bearer ${token}` } };
}

/** Somebody who always says 允许, so that every letter could go out. */
async function allowMessages(wechat: string, openid: string): Promise<void> {
  const always = 100_000;
  await post(`${wechat}/stand-in/consents`, { openid, templateId: progressTemplate, times: always });
  await commit({
    steps: [insert("Subscription", { openid, templateId: progressTemplate, remaining: always })],
    result: null,
  });
}

async function hire(communityId: string) {
  const id = newId();
  const session = openSession("staff", id, "faults", new Date());
  const post = { id: newId(), staffId: id, communityId, body: "committee", title: "居委会委员", role: "officer" };
  await commit({
    steps: [
      insert("StaffMember", { id, communityId, name: "周晓梅", phone: null, active: true }),
      insert("Post", { ...post, startsOn: new Date("2020-01-01") }),
      sql`INSERT INTO desk_member (deskId, staffId) SELECT id, ${id} FROM desk WHERE communityId = ${communityId}`,
      session.statement,
    ],
    result: null,
  });
  return { id, headers: { cookie: `${staffCookie}=${session.token}`, "x-hall-client": "console" } };
}

async function post<T>(url: string, body: object): Promise<T> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json() as Promise<T>;
}

const hour = 3_600_000;
const nextHour = () => new Date(Math.ceil(Date.now() / hour) * hour + 2 * hour);
