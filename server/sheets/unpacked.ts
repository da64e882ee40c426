import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { refused } from "../errors/fault.js";

const inflate = promisify(inflateRaw);

/** Five thousand rows of thirty full cells stay below; what unfolds into more is no list that somebody filled in. */
const mostBytes = 64 * 1024 * 1024;
/** A workbook has some twenty parts. */
const mostParts = 200;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const partMark = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const partLength = 30;
/** A descriptor may stand between two parts. */
const mostGap = 24;

interface Part {
  method: number;
  packed: number;
  unpacked: number;
  at: number;
}

/**
 * Looks at what an .xlsx file would unfold into before anybody reads it (ASVS 5.2.3): how many parts, how many bytes, by its
 * own list and by unfolding each. Parts that the list leaves out are refused too, since a reader that goes from front to
 * back would find them.
 * @throws Fault wrong_file_type
 */
export async function assertSmallInside(content: Buffer): Promise<void> {
  const { parts, listAt } = listOf(content);
  if (parts.length > mostParts) throw tooLarge();
  let left = mostBytes;
  let end = 0;
  for (const { method, packed, unpacked, at } of parts.sort((one, other) => one.at - other.at)) {
    if (unpacked > left) throw tooLarge();
    if (at < end || at - end > (end === 0 ? 0 : mostGap) || read32(content, at) !== partMark) throw unreadable();
    const from = at + partLength + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
    end = from + packed;
    if (end > listAt) throw unreadable();
    left -= method === 0 ? packed : await lengthOf(content.subarray(from, end), left);
  }
  if (listAt - end > mostGap) throw unreadable();
}

/** The list at the file's end: its parts, and where it begins. */
function listOf(content: Buffer): { parts: Part[]; listAt: number } {
  // A comment of 65,535 bytes at most may stand behind it.
  let endAt = content.length - endLength;
  for (const least = Math.max(0, endAt - 0xffff); endAt >= least && read32(content, endAt) !== endMark; ) endAt--;
  if (read32(content, endAt) !== endMark) throw unreadable();
  const listAt = content.readUInt32LE(endAt + 16);
  const parts: Part[] = [];
  let at = listAt;
  for (let count = content.readUInt16LE(endAt + 10); count > 0; count--) {
    if (read32(content, at) !== entryMark || at + entryLength > content.length) throw unreadable();
    parts.push({
      method: content.readUInt16LE(at + 10),
      packed: content.readUInt32LE(at + 20),
      unpacked: content.readUInt32LE(at + 24),
      at: content.readUInt32LE(at + 42),
    });
    at += entryLength + [28, 30, 32].reduce((sum, place) => sum + content.readUInt16LE(at + place), 0);
  }
  return { parts, listAt };
}

/** What a part really unfolds into; unfolding stops at the limit. */
async function lengthOf(packed: Buffer, most: number): Promise<number> {
  const unfolded = await inflate(packed, { maxOutputLength: Math.max(1, most) }).catch((error: { code?: string }) => {
    throw error.code === "ERR_BUFFER_TOO_LARGE" ? tooLarge() : unreadable();
  });
  return unfolded.length;
}

function read32(content: Buffer, at: number): number | null {
  return at >= 0 && at + 4 <= content.length ? content.readUInt32LE(at) : null;
}

const tooLarge = () => refused("wrong_file_type", "这个文件里的内容太多了，请分成几个文件。");
const unreadable = () => refused("wrong_file_type", "这个文件打不开，请存成 Excel 的 .xlsx 再试。");
