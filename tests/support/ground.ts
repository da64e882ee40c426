import { catalogueItems } from "../../prisma/seed/catalogue/catalogue-items.js";
import { newId } from "../../server/db/ids.js";
import { writePool } from "../../server/db/pool.js";
import { insert, type Statement } from "../../server/db/statement.js";

// What all tests share and none changes: the county itself with its last desk, and the catalogue.
const countyId = "01000000-0000-7000-8000-000000000001";
const deskId = "01000000-0000-7000-8000-000000000002";
const queueId = "01000000-0000-7000-8000-000000000003";
const staffId = "01000000-0000-7000-8000-000000000004";
export const county = { id: countyId, queueId };

/** Puts the shared ground into the database; a test that comes second finds it there. */
export async function ensureGround(): Promise<void> {
  const statements: Statement[] = [
    insert("Community", {
      id: countyId,
      code: "county",
      kind: "county",
      name: "云梦县社区服务中心",
      town: "城关镇",
      address: "城关镇梦泽大道 1 号",
      phone: "07124000000",
      lng: 113.75,
      lat: 31.02,
      households: 0,
      residents: 0,
      areaM2: 900,
      example: false,
      position: 0,
    }),
    insert("Desk", {
      id: deskId,
      communityId: countyId,
      code: "general",
      name: "县级督办台",
      duties: "接没有社区接的事。",
      place: "一楼",
      phone: "07124000000",
      open: true,
      position: 1,
    }),
    insert("Queue", { id: queueId, deskId, mode: "claim", cap: 100 }),
    insert("StaffMember", { id: staffId, communityId: countyId, name: "县值班员", phone: null, active: true }),
    insert("DeskMember", { deskId, staffId }),
    ...[1, 2, 3, 4, 5].flatMap((weekday) => [
      insert("OpeningHours", { id: newId(), communityId: countyId, weekday, opensAt: 510, closesAt: 720 }),
      insert("OpeningHours", { id: newId(), communityId: countyId, weekday, opensAt: 840, closesAt: 1050 }),
    ]),
    ...catalogueItems.map((item, position) =>
      insert("Item", { ...item, form: [...item.form] as object[], open: true, position } as never),
    ),
  ];
  const pool = writePool().promise();
  for (const { text } of statements) await pool.query(text.replace(/^INSERT/, "INSERT IGNORE"));
}
