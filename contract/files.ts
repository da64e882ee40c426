import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id } from "./fields.js";
import { attachment } from "./requests.js";

/** 10 MiB: a phone photo after WeChat's compression is far below. */
export const largestUpload = 10 * 1024 * 1024;

export const uploadFile = endpoint({
  method: "POST",
  path: "/api/files",
  who: "resident",
  onBehalf: "any",
  summary:
    "Uploads one photo or PDF (multipart field `file`, at most 10 MiB) to be attached to a submission or a reply.",
  reply: attachment,
  errors: ["body_too_large", "wrong_file_type"],
  creates: true,
  raw: "upload",
});

export const staffUploadFile = endpoint({
  method: "POST",
  path: "/api/staff/files",
  who: "staff",
  summary: "Uploads one photo or PDF to be attached to a staff reply.",
  reply: attachment,
  errors: ["body_too_large", "wrong_file_type"],
  creates: true,
  raw: "upload",
});

export const downloadFile = endpoint({
  method: "GET",
  path: "/api/files/:fileId",
  who: "anyone",
  summary: "Downloads a file by the signed, short-lived link that a reply contained.",
  params: z.object({ fileId: id }),
  query: z.object({ until: z.coerce.number(), signature: z.string().check(z.maxLength(100)) }),
  reply: z.string(),
  errors: ["not_found"],
  raw: "download",
});
