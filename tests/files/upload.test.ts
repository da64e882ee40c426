import { existsSync } from "node:fs";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { getMyRequest, moveMyRequest } from "../../contract/requests.js";
import { moveClock, now } from "../../server/env/clock.js";
import { pathOf, removeUnused } from "../../server/files/commands.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestResident } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { smallPng } from "../support/pictures.js";
import { refusal } from "../support/refusals.js";
import { countOf } from "../support/rows.js";
import { act, apply } from "../support/submissions.js";

/** A square photo of so many pixels. */
function photoOf(pixels: number): Promise<Buffer> {
  const background = { r: 14, g: 100, b: 119 };
  return sharp({ create: { width: pixels, height: pixels, channels: 3, background } })
    .png()
    .toBuffer();
}

describe("uploading a photo", () => {
  let hall: Hall;
  let community: TestCommunity;
  let resident: TestResident;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    resident = await makeResident(hall, community);
  });
  afterAll(() => hall.close());

  async function upload(who: TestResident, content: Buffer, name = "灯.png", key = newKey(), field = "file") {
    const form = new FormData();
    form.append(field, new Blob([new Uint8Array(content)], { type: "image/png" }), name);
    const headers = { ...who.call.headers, "idempotency-key": key };
    const response = await fetch(`${hall.origin}/api/files`, { method: "POST", headers, body: form });
    return {
      status: response.status,
      body: (await response.json()) as { id: string; url: string; error: { code: string } },
    };
  }

  it("goes with the answer to a question, and staff can look at it", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    const { number } = await apply(resident);
    await act(officer, number, "claim");
    await act(officer, number, "ask_back", { text: "拍一张照片" });
    const { body: file } = await upload(resident, smallPng());
    await resident.call(moveMyRequest, {
      params: { number },
      body: { action: "answer", text: "拍好了", attachmentIds: [file.id] },
    });
    const seen = await act(officer, number, "note", { text: "看清楚了" });
    const [attachment] = seen.attachments;
    expect(attachment).toMatchObject({ id: file.id, name: "灯.png", mime: "image/png" });
    const photo = await fetch(hall.origin + attachment?.url);
    expect(photo.headers.get("content-type")).toBe("image/png");
    expect(photo.headers.get("content-security-policy")).toContain("sandbox");
    expect(await sharp(Buffer.from(await photo.arrayBuffer())).metadata()).toMatchObject({ width: 1, format: "png" });
  });

  it("sent again under its key is the same file", async () => {
    const key = newKey();
    const first = await upload(resident, smallPng(), "a.png", key);
    const second = await upload(resident, smallPng(), "a.png", key);
    expect(second.body.id).toBe(first.body.id);
    expect((await upload(resident, await photoOf(9), "a.png", key)).status).toBe(422);
  });

  it("shows its link for half an hour, and not with a changed signature", async () => {
    const { body } = await upload(resident, smallPng());
    expect((await fetch(hall.origin + body.url)).status).toBe(200);
    expect((await fetch(`${hall.origin}${body.url.slice(0, -2)}xx`)).status).toBe(404);
    moveClock(new Date(now().getTime() + 3_600_000));
    expect((await fetch(hall.origin + body.url)).status).toBe(404);
    moveClock(null);
  });

  it.each([
    [
      "a page that calls itself a picture",
      Buffer.from("<html><script>alert(1)</script></html>"),
      415,
      "wrong_file_type",
    ],
    ["a program", Buffer.from("MZ\x90\x00".padEnd(200, "\0"), "latin1"), 415, "wrong_file_type"],
    ["an archive", deflateSync("x".repeat(1000)), 415, "wrong_file_type"],
    ["nothing", Buffer.alloc(0), 415, "wrong_file_type"],
    ["a picture that breaks off", smallPng().subarray(0, 40), 415, "wrong_file_type"],
    ["more than ten MiB", Buffer.concat([smallPng(), Buffer.alloc(10 * 1024 * 1024)]), 413, "body_too_large"],
  ])("refuses %s, and keeps no row", async (_, content, status, code) => {
    const other = await makeResident(hall, community);
    const answer = await upload(other, content);
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    expect(await countOf`SELECT COUNT(*) FROM attachment WHERE uploaderId = ${other.id}`).toBe(0);
  });

  it("refuses a form without a file, and a body that is no form", async () => {
    expect((await upload(resident, smallPng(), "a.png", newKey(), "other")).body.error.code).toBe("bad_input");
    const headers = { ...resident.call.headers, "idempotency-key": newKey(), "content-type": "application/json" };
    expect((await fetch(`${hall.origin}/api/files`, { method: "POST", headers, body: "{}" })).status).toBe(400);
  });

  it("keeps of a photo the picture only: no place, no camera, and no longer than three thousand pixels", async () => {
    const taken = await sharp(await photoOf(3_600))
      .jpeg()
      .withExif({ IFD0: { Make: "phone" }, IFD3: { GPSLatitude: "31/1 1/1 12/1", GPSLatitudeRef: "N" } })
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { body } = await upload(resident, taken, "家.jpg");
    const kept = await (await fetch(hall.origin + body.url)).arrayBuffer();
    const { exif, width } = await sharp(Buffer.from(kept)).metadata();
    expect({ exif, width }).toEqual({ exif: undefined, width: 3_000 });
  });

  it("refuses a small file that would unfold into a picture of a hundred million points", async () => {
    const bomb = await sharp({ create: { width: 10_500, height: 10_500, channels: 3, background: "white" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(await upload(resident, bomb)).toMatchObject({ status: 415, body: { error: { code: "wrong_file_type" } } });
  });

  it("what was never handed in is removed after a week, with its file; what is in use stays", async () => {
    const { body: unused } = await upload(resident, smallPng());
    const { body: used } = await upload(resident, smallPng());
    await apply(resident, "report-problem", { attachmentIds: [used.id] });
    moveClock(new Date(now().getTime() + 8 * 24 * 3_600_000));
    while ((await removeUnused()) > 0);
    moveClock(null);
    expect(await countOf`SELECT COUNT(*) FROM attachment WHERE id IN (${[unused.id, used.id]})`).toBe(1);
    expect([existsSync(pathOf(unused.id)), existsSync(pathOf(used.id))]).toEqual([false, true]);
  });

  it("keeps the name's last part only", async () => {
    const { body } = await upload(resident, smallPng(), "../../etc/passwd.png");
    expect(await countOf`SELECT COUNT(*) FROM attachment WHERE id = ${body.id} AND name = 'passwd.png'`).toBe(1);
  });

  it("of somebody else, or one that is used already, cannot be attached, and then nothing is written", async () => {
    const stranger = await makeResident(hall, community);
    const { body: foreign } = await upload(stranger, smallPng());
    expect(await refusal(apply(resident, "report-problem", { attachmentIds: [foreign.id] }))).toMatchObject({
      code: "bad_input",
    });
    const { body: own } = await upload(resident, smallPng());
    const { number } = await apply(resident, "report-problem", { attachmentIds: [own.id] });
    expect((await resident.call(getMyRequest, { params: { number } })).attachments).toHaveLength(1);
    const before = await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`;
    expect(await refusal(apply(resident, "report-problem", { attachmentIds: [own.id] }))).toMatchObject({
      code: "bad_input",
    });
    expect(await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`).toBe(before);
  });
});
