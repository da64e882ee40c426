import { deflateRawSync } from "node:zlib";
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

/** The file with one more part behind the others, and what its list says of it. */
function withPart(file: Buffer, packed: Buffer, told: number, listed: boolean): Buffer {
  const endAt = file.length - 22;
  const listAt = file.readUInt32LE(endAt + 16);
  const name = Buffer.from("docProps/note.xml");
  const part = Buffer.alloc(30);
  part.writeUInt32LE(0x04034b50, 0);
  part.writeUInt16LE(8, 8);
  part.writeUInt32LE(packed.length, 18);
  part.writeUInt32LE(told, 22);
  part.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(told, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(listAt, 42);
  const added = listed ? Buffer.concat([entry, name]) : Buffer.alloc(0);
  const end = Buffer.from(file.subarray(endAt));
  for (const place of [8, 10]) end.writeUInt16LE(end.readUInt16LE(place) + (listed ? 1 : 0), place);
  end.writeUInt32LE(end.readUInt32LE(12) + added.length, 12);
  end.writeUInt32LE(listAt + part.length + name.length + packed.length, 16);
  return Buffer.concat([file.subarray(0, listAt), part, name, packed, file.subarray(listAt, endAt), added, end]);
}

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

  it("a small file that would unfold into very much is refused before it is read, also when its list lies", async () => {
    const honest = await writeSheet("名单", out, [["周晓梅", "13800138000", "3"]]);
    const bomb = deflateRawSync(Buffer.alloc(80 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    for (const [told, listed] of [
      [80 * 1024 * 1024, true],
      [1_000, true],
      [1_000, false],
    ] as const) {
      await expect(readSheet(withPart(honest, bomb, told, listed), columns)).rejects.toMatchObject({
        code: "wrong_file_type",
      });
    }
    const harmless = deflateRawSync(Buffer.from("a note"));
    expect((await readSheet(withPart(honest, harmless, 6, true), columns)).rows).toHaveLength(1);
  });

  it("a text that a spreadsheet would run is written as text", async () => {
    const file = await writeSheet("名单", out, [['=HYPERLINK("http://x")', "13800138000", "1"]]);
    const { rows } = await readSheet(file, { name: { heading: "姓名", schema: z.string() } });
    expect(rows[0]?.value.name).toBe('\'=HYPERLINK("http://x")');
  });
});
