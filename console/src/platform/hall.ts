import { createClient, HallError, readError, type Transport } from "../../../contract/client.js";
import type { Endpoint, ReplyOf } from "../../../contract/endpoint.js";
import { staffUploadFile } from "../../../contract/files.js";
import { staffSignIn } from "../../../contract/identity.js";
import { unlockSession } from "../../../contract/own-account.js";
import { throughSession } from "./session.js";

/** The server demands this header on writes: a foreign site's form cannot send it. */
const ownHeader = { "x-hall-client": "console" };

const doors = new Set<string>([staffSignIn.path, unlockSession.path]);

const transport: Transport = ({ method, url, headers, body }) => {
  const send = async () => {
    const response = await fetch(url, { method, headers: { ...headers, ...ownHeader }, body });
    return { status: response.status, body: await readJson(response) };
  };
  // A wrong password is a 401 too, and no reason to ask for another sign-in; the cover asks by itself.
  return doors.has(url) ? send() : throughSession(send);
};

/** Calls an endpoint of the contract. */
export const hall = createClient(transport);

/** Uploads a photo or PDF that will be attached to a reply. */
export function uploadFile(file: File, key: string): Promise<ReplyOf<typeof staffUploadFile>> {
  return sendFile(staffUploadFile, file, key);
}

/** Sends a file to an endpoint that takes one; a creation also needs its key. */
export async function sendFile<E extends Endpoint>(
  endpoint: E,
  file: File,
  key?: string,
  query?: Record<string, string>,
): Promise<ReplyOf<E>> {
  const send = async () => {
    const form = new FormData();
    form.set("file", file);
    const headers = { ...ownHeader, ...(key ? { "idempotency-key": key } : {}) };
    const path = query ? `${endpoint.path}?${new URLSearchParams(query)}` : endpoint.path;
    const response = await fetch(path, { method: "POST", headers, body: form });
    return { status: response.status, body: await readJson(response) };
  };
  const answer = await throughSession(send).catch(() => {
    throw new HallError("network", "现在没有网，文件没传上去，请过一会儿再选一次。");
  });
  if (answer.status >= 300) throw readError(answer.status, answer.body);
  return answer.body as ReplyOf<E>;
}

/** A sentence for the person, whatever went wrong. */
export function sentenceOf(error: unknown): string {
  return error instanceof HallError ? error.message : "是我们这边出了问题，您写的都还在，请再试一次。";
}

/** A proxy's own page is not JSON; the client turns it into "unavailable". */
async function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => null);
}
