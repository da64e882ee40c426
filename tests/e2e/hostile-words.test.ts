import type { RowDataPacket } from "mysql2/promise";
import type { Browser, Page } from "playwright-core";
import { consolePages, deskNamesOf, filled, namesOf, residentPages } from "../../scripts/pages.mjs";
import { decryptField, encryptField } from "../../server/db/cipher.js";
import { sealedColumns } from "../../server/db/rotate.js";
import { openBrowser, openDesktop, openPhone, settled, signInStaff } from "../support/browser.js";
import { type RunningHall, startHall } from "../support/running-hall.js";

const base = "hall_hostile_words";
/** Were it ever read as markup, the page would have an element that no front ever draws. */
const mark = "<i data-struck>";
const chinese = /[一-龥]/;

describe("somebody has written markup into every word that the hall keeps", () => {
  let hall: RunningHall;
  let browser: Browser;
  let phone: Page;
  let desk: Page;
  let county: Page;
  let names: Record<string, string>;
  /** On how many pages the mark was read as the words that it is. */
  let read = 0;

  beforeAll(async () => {
    hall = await startHall(base);
    browser = await openBrowser();
    [phone, desk, county] = await Promise.all([openPhone(browser), openDesktop(browser), openDesktop(browser)]);
    await phone.goto(`${hall.origin}/#/identity/sign-in/index`);
    await phone.getByText("李敏").first().click();
    await phone.getByText("我的办件").filter({ visible: true }).waitFor();
    names = await namesOf(phone);
    await markSealed(hall);
    await markPlain(hall);
    await hall.stop();
    // What a process keeps in its memory is read anew.
    hall = await startHall(base);
    await signInStaff(desk, hall.origin, "shuguang.liu");
    names = { ...names, ...(await deskNamesOf(desk, names)) };
    await signInStaff(county, hall.origin, "county.admin");
    await phone.goto(`${hall.origin}/#/identity/sign-in/index`);
    await phone.getByText("李敏").first().click();
    await phone.getByText("我的办件").filter({ visible: true }).waitFor();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
  });

  it("on no page of the residents, of a desk and of the county does it become markup", async () => {
    const requests = await numbersOf(hall);
    const staffs = consolePages.map(([, address = ""]) => filled(address, names));
    const desks = [...staffs, ...requests.map((number) => `requests/${number}`)];
    const residents = residentPages.map(([, address]) => `#/${filled(address, names)}`);
    const struck = await Promise.all([
      walk(
        phone,
        residents.map((address) => `${hall.origin}/${address}`),
      ),
      walk(
        desk,
        desks.map((address) => `${hall.origin}/console/${address}`),
      ),
      walk(
        county,
        staffs.map((address) => `${hall.origin}/console/${address}`),
      ),
    ]);
    expect(struck.flat()).toEqual([]);
    expect(read).toBeGreaterThan(70);
  }, 600_000);

  /** @returns the addresses at which the mark was drawn as an element */
  async function walk(page: Page, addresses: string[]): Promise<string[]> {
    const struck: string[] = [];
    for (const address of addresses) {
      await page.goto("about:blank");
      await page.goto(address);
      await settled(page);
      if (await page.locator("[data-struck]").count()) struck.push(address);
      if ((await page.locator("body").textContent())?.includes(mark)) read += 1;
    }
    return struck;
  }
});

/** One request of each kind and state at the desk's own community. */
async function numbersOf({ database }: RunningHall): Promise<string[]> {
  const [found] = await database.query<RowDataPacket[]>(
    `SELECT MIN(r.number) number FROM request r JOIN community c ON c.id = r.communityId
     WHERE c.code = 'shuguang' AND r.confidential = 0 GROUP BY r.kind, r.state`,
  );
  return found.map(({ number }) => String(number));
}

/** Every column of words and of JSON: what has Chinese in it is shown to somebody. */
async function markPlain({ database }: RunningHall): Promise<void> {
  const [columns] = await database.query<RowDataPacket[]>(
    `SELECT TABLE_NAME tableName, COLUMN_NAME columnName, CHARACTER_MAXIMUM_LENGTH most FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() AND DATA_TYPE IN ('varchar', 'text', 'mediumtext', 'longtext')
       AND TABLE_NAME NOT LIKE '\\_%'`,
  );
  for (const { tableName, columnName, most } of columns) {
    await database.query(
      `UPDATE IGNORE ?? SET ?? = IF(LEFT(??, 1) IN ('{', '['), REGEXP_REPLACE(??, '"(?=[一-龥])', ?), LEFT(CONCAT(?, ??), ?))
       WHERE ?? REGEXP '[一-龥]'`,
      [tableName, columnName, columnName, columnName, `"${mark}`, mark, columnName, most, columnName],
    );
  }
}

async function markSealed({ database }: RunningHall): Promise<void> {
  for (const { table, key, columns } of sealedColumns) {
    for (const column of columns) {
      const [rows] = await database.query<RowDataPacket[]>("SELECT ?? id, ?? stored FROM ?? WHERE ?? IS NOT NULL", [
        key,
        column,
        table,
        column,
      ]);
      for (const { id, stored } of rows) {
        const plain = decryptField(table, column, id, stored);
        if (!chinese.test(plain)) continue;
        const marked = /^[[{]/.test(plain) ? plain.replace(/"(?=[一-龥])/g, `"${mark}`) : mark + plain;
        const sealed = encryptField(table, column, id, marked);
        await database.query("UPDATE ?? SET ?? = ? WHERE ?? = ?", [table, column, sealed, key, id]);
      }
    }
  }
}
