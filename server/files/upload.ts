import busboy from "busboy";
import type Koa from "koa";
import { largestUpload } from "../../contract/files.js";
import { badInput, refused } from "../errors/fault.js";

export interface Upload {
  name: string;
  content: Buffer;
}

/**
 * Reads the one file of a multipart request, at most `largestUpload` bytes of it.
 * @throws Fault body_too_large, or bad_input without a file
 */
export function readUpload(ctx: Koa.Context): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => {
      ctx.req.unpipe();
      ctx.req.resume(); // read the rest away, so that the answer is heard
      reject(error);
    };
    if (!ctx.is("multipart")) return refuse(refused("malformed_body"));
    const limits = { files: 1, fields: 5, fileSize: largestUpload };
    const parser = busboy({ headers: ctx.req.headers, limits, defParamCharset: "utf8" });
    let found = false;
    parser.on("file", (field, stream, info) => {
      if (field !== "file") return stream.resume();
      found = true;
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("limit", () => refuse(refused("body_too_large")));
      stream.on("end", () => resolve({ name: plainName(info.filename), content: Buffer.concat(chunks) }));
      stream.on("error", () => refuse(refused("malformed_body")));
    });
    parser.on("close", () => {
      if (!found) reject(badInput([{ path: "file", message: "没有收到照片，请再选一次。" }]));
    });
    parser.on("error", () => refuse(refused("malformed_body")));
    ctx.req.on("aborted", () => reject(refused("malformed_body")));
    ctx.req.pipe(parser);
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const unsafe = /[\u0000-\u001f\u007f"]/g;

/** The last part of a name, without anything that a path or a header could be made of. */
function plainName(name: string | undefined): string {
  const last = (name ?? "").split(/[\\/]/).at(-1) ?? "";
  return last.replace(unsafe, "").slice(-100) || "照片";
}
