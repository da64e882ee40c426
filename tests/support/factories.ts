import type { Role } from "../../contract/identity.js";
import { refreshDirectory } from "../../server/communities/directory.js";
import { blindIndex, encryptField } from "../../server/db/cipher.js";
import { newId } from "../../server/db/ids.js";
import { insert, type Statement } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { now } from "../../server/env/clock.js";
import { staffCookie } from "../../server/identity/identify.js";
import { initialsOf } from "../../server/identity/initials.js";
import { openSession } from "../../server/identity/sessions.js";
import type { Caller, Hall } from "./hall.js";

// Each factory builds a community of its own, so tests run side by side and nothing is ever cleaned.

export interface TestDesk {
  id: string;
  queueId: string;
  code: string;
  name: string;
}

export interface TestCommunity {
  id: string;
  code: string;
  name: string;
  desks: Record<string, TestDesk>;
  desk(code: string): TestDesk;
}

const deskNames: Record<string, string> = {
  general: "综合窗口",
  clinic: "卫生所",
  culture: "文化站",
  home_help: "家政服务中心",
  jobs: "职业介绍所",
  labour_security: "劳动保障服务站",
  allowance: "低保工作站",
  activity: "文体活动室",
  mediation: "人民调解委员会",
  volunteers: "志愿服务站",
  police: "警务室",
};

let communities = 0;

/** A community with all its desks, open Monday to Friday 8:30–12:00 and 14:00–17:30, one unnamed officer at each desk. */
export async function makeCommunity(options: { closed?: string[]; address?: string } = {}): Promise<TestCommunity> {
  const id = newId();
  const code = `test-${id.slice(-12)}`;
  const name = `试验${++communities}${id.slice(-6)}社区`;
  const filler = newId();
  const desks = Object.entries(deskNames).map(([deskCode, deskName]) => ({
    id: newId(),
    queueId: newId(),
    code: deskCode,
    name: deskName,
  }));
  await write([
    insert("Community", {
      id,
      code,
      kind: "community",
      name,
      town: "城关镇",
      address: "城关镇曙光路 1 号",
      phone: "07124000001",
      lng: 113.75,
      lat: 31.02,
      households: 1000,
      residents: 3000,
      areaM2: 500,
      example: true,
      position: 100,
    }),
    insert("StaffMember", { id: filler, communityId: id, name: "老员", phone: null, active: true }),
    ...desks.flatMap((desk, position) => [
      insert("Desk", {
        id: desk.id,
        communityId: id,
        code: desk.code,
        name: desk.name,
        duties: "为居民办事。",
        place: "一楼",
        phone: "07124000002",
        open: !options.closed?.includes(desk.code),
        position,
      }),
      insert("Queue", { id: desk.queueId, deskId: desk.id, mode: "claim", cap: 30 }),
      insert("DeskMember", { deskId: desk.id, staffId: filler }),
    ]),
    ...[1, 2, 3, 4, 5].flatMap((weekday) => [
      insert("OpeningHours", { id: newId(), communityId: id, weekday, opensAt: 510, closesAt: 720 }),
      insert("OpeningHours", { id: newId(), communityId: id, weekday, opensAt: 840, closesAt: 1050 }),
    ]),
    ...(options.address
      ? [
          insert("AddressName", {
            id: newId(),
            communityId: id,
            kind: "estate",
            name: options.address,
            lng: 113.75,
            lat: 31.02,
          }),
        ]
      : []),
  ]);
  refreshDirectory();
  const byCode = Object.fromEntries(desks.map((desk) => [desk.code, desk]));
  return {
    id,
    code,
    name,
    desks: byCode,
    desk(wanted) {
      const found = byCode[wanted];
      if (!found) throw new Error(`no desk ${wanted}`);
      return found;
    },
  };
}

export interface TestResident {
  id: string;
  name: string;
  call: Caller;
}

/** A resident who is signed in. */
export async function makeResident(
  hall: Hall,
  home: { id: string } | null,
  given: { name?: string; birthDate?: string; phone?: string; homeAddress?: string; traits?: string[] } = {},
): Promise<TestResident> {
  const id = newId();
  const name = given.name ?? "李敏";
  const session = openSession("resident", id, "test", now());
  await write([
    insert("Resident", {
      id,
      name,
      initials: initialsOf(name),
      phone: given.phone ? encryptField("resident", "phone", id, given.phone) : null,
      phoneHash: given.phone ? blindIndex("phone", given.phone) : null,
      birthDate: given.birthDate ? new Date(given.birthDate) : new Date("1981-05-01"),
      communityId: home?.id ?? null,
      homeAddress: given.homeAddress ?? "曙光路 46 号",
      traits: given.traits ?? [],
      demo: false,
      createdAt: now(),
    }),
    session.statement,
  ]);
  return { id, name, call: hall.as({ authorization: `Bearer ${session.token}` }) };
}

export interface TestStaff {
  id: string;
  name: string;
  call: Caller;
}

/** A staff member who is signed in, at these desks of a community, with these rights. */
export async function makeStaff(
  hall: Hall,
  community: { id: string; desk?: (code: string) => TestDesk },
  given: { desks?: string[]; role?: Role; name?: string } = {},
): Promise<TestStaff> {
  const id = newId();
  const name = given.name ?? "周晓梅";
  const session = openSession("staff", id, "test", now());
  await write([
    insert("StaffMember", { id, communityId: community.id, name, phone: null, active: true }),
    insert("Post", {
      id: newId(),
      staffId: id,
      communityId: community.id,
      body: "committee",
      title: "居委会委员",
      role: given.role ?? "officer",
      startsOn: new Date("2020-01-01"),
    }),
    ...(given.desks ?? []).map((code) =>
      insert("DeskMember", { deskId: community.desk?.(code).id ?? "", staffId: id }),
    ),
    session.statement,
  ]);
  refreshDirectory();
  return { id, name, call: hall.as({ cookie: `${staffCookie}=${session.token}`, "x-hall-client": "console" }) };
}

type ResourceRow = Parameters<typeof insert<"Resource">>[1];

/** A room of the culture desk with one slot; it starts so many hours from now. */
export async function makeSlot(
  community: TestCommunity,
  given: {
    capacity?: number;
    inHours?: number;
    hours?: number;
    closed?: string;
    /** A slot of a resource that is there already. */
    of?: string;
    resource?: Partial<ResourceRow>;
  } = {},
): Promise<{ resourceId: string; slotId: string }> {
  const resourceId = given.of ?? newId();
  const slotId = newId();
  const startsAt = new Date(now().getTime() + (given.inHours ?? 24) * 3_600_000);
  const resource = insert("Resource", {
    id: resourceId,
    communityId: community.id,
    deskId: community.desk("culture").id,
    itemCode: "book-culture-room",
    kind: "room",
    name: "书画室",
    place: "文化站 二楼",
    about: "写字画画的地方",
    seats: 12,
    open: true,
    position: 1,
    pattern: [],
    horizonDays: 14,
    noticeMin: 60,
    materials: [],
    terms: "",
    ...given.resource,
    // What is given is never undefined, which Partial cannot say.
  } as ResourceRow);
  await write([
    ...(given.of ? [] : [resource]),
    insert("Slot", {
      id: slotId,
      resourceId,
      startsAt,
      endsAt: new Date(startsAt.getTime() + (given.hours ?? 2) * 3_600_000),
      capacity: given.capacity ?? 1,
      closed: given.closed ?? null,
    }),
  ]);
  return { resourceId, slotId };
}

function write(steps: Statement[]): Promise<unknown> {
  return commit({ steps, result: null });
}
