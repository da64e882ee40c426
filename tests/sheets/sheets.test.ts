import * as z from "zod/mini";
import { phone, words } from "../../contract/fields.js";
import { readSheet } from "../../server/sheets/read.js";
import { writeSheet } from "../../server/sheets/write.js";

const columns = {
  name: { heading: "姓名", schema: words(10, "请写姓名。") },
  phone: { heading: "电话", schema: phone },
  seats: { heading: "人数", schema: z.coerce.number().check(z.int("人数要写整数。")) },
};
const out = [
  { heading: "电话", value: (row: string[]) => row[1] ?? "" },
  { heading: "姓名", value: (row: string[]) => row[0] ?? "" },
  { heading: "人数", value: (row: string[]) => (/^\d+$/.test(row[2] ?? "") ? Number(row[2]) : (row[2] ?? "")) },
];

describe("sheets that people fill in with Excel", () => {
  it("what is written is read again, whatever the order of the columns", async () => {
    const file = await writeSheet("名单", out, [["周晓梅", "13800138000", "3"]]);
    expect(await readSheet(file, columns)).toEqual({
      rows: [{ row: 2, value: { name: "周晓梅", phone: "13800138000", seats: 3 } }],
      faults: [],
    });
  });

  it("every wrong cell is named with the row that Excel shows, and the right rows are kept", async () => {
    const file = await writeSheet("名单", out, [
      ["", "12", "三"],
      ["", "", ""],
      ["李敏", "13800138001", "2"],
    ]);
    const { rows, faults } = await readSheet(file, columns);
    expect(rows.map(({ row }) => row)).toEqual([4]);
    expect(faults).toEqual([
      { row: 2, heading: "姓名", message: "请写姓名。" },
      { row: 2, heading: "电话", message: "电话号码不对，手机号是 11 位。" },
      { row: 2, heading: "人数", message: "这一格填得不对。" },
    ]);
  });

  it("a missing column and a file that is no sheet are refused with a sentence", async () => {
    const file = await writeSheet("名单", out.slice(0, 1), [["", "13800138000"]]);
    await expect(readSheet(file, columns)).rejects.toMatchObject({ message: "第一行少了这些列：姓名、人数。" });
    await expect(readSheet(Buffer.from("PK\u0003\u0004 not a sheet"), columns)).rejects.toMatchObject({
      code: "wrong_file_type",
    });
  });

  it("a text that a spreadsheet would run is written as text", async () => {
    const file = await writeSheet("名单", out, [['=HYPERLINK("http://x")', "13800138000", "1"]]);
    const { rows } = await readSheet(file, { name: { heading: "姓名", schema: z.string() } });
    expect(rows[0]?.value.name).toBe('\'=HYPERLINK("http://x")');
  });
});
