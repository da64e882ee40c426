import Taro from "@tarojs/taro";
import { onBehalfHeader } from "../../../contract/behalf.js";
import { type HallError, readError } from "../../../contract/client.js";
import type { Endpoint } from "../../../contract/endpoint.js";
import { principalNow } from "./acting";
import { whenOnline } from "./network";
import { residentNow } from "./session";
import { forget, read, write } from "./storage";
import { createStore, useStore } from "./store";
import { toast } from "./toast";
import { transport } from "./transport";

/** What somebody handed in without a network; it goes by itself, with the key of the first try. */
export interface Unsent {
  key: string;
  /** What it is, for a list: 反映问题 */
  title: string;
  residentId: string;
  url: string;
  /** The kept draft, forgotten when it has arrived. */
  draft: string;
  /** The page on which it can be changed. */
  mend: string;
  body: string;
  /** For whom it was written under a mandate; empty is oneself. */
  forId: string;
  /** Why the hall refused it; then a person must look. */
  fault?: string;
}

const place = "unsent";
const unsent = createStore<Unsent[]>(read<Unsent[]>(place) ?? []);

export function useUnsent(): Unsent[] {
  const residentId = residentNow()?.id;
  return useStore(unsent).filter((one) => one.residentId === residentId);
}

/** Hands in as soon as there is a network again, even after the app was closed. */
export function sendLater(
  endpoint: Endpoint,
  body: unknown,
  about: Pick<Unsent, "key" | "title" | "draft" | "mend">,
): void {
  const one = {
    ...about,
    residentId: residentNow()?.id ?? "",
    url: endpoint.path,
    body: JSON.stringify(body),
    forId: principalNow()?.id ?? "",
  };
  keep([...unsent.get().filter(({ key }) => key !== one.key), one]);
}

/** Gives it up; the draft stays where it was written. */
export function dropUnsent(key: string): void {
  keep(unsent.get().filter((one) => one.key !== key));
}

/** Starts looking for a network; called once at launch. */
export function watchUnsent(): void {
  whenOnline(() => void sendAll());
  Taro.onAppShow(() => void sendAll());
  void sendAll();
}

let sending = false;

async function sendAll(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (const one of unsent.get()) {
      if (one.fault || one.residentId !== residentNow()?.id) continue;
      const error = await send(one);
      if (!error) {
        dropUnsent(one.key);
        forget(one.draft);
        toast(`${one.title}交上去了`);
      } else if (error.status >= 400 && error.status < 500 && error.code !== "too_many_requests") {
        keep(unsent.get().map((other) => (other.key === one.key ? { ...other, fault: error.message } : other)));
      }
    }
  } catch {
    // Still no network: the next one that comes is another chance.
  } finally {
    sending = false;
  }
}

/** Rejects without a network. */
async function send({ url, key, body, forId }: Unsent): Promise<HallError | undefined> {
  const headers = { "content-type": "application/json", "idempotency-key": key, [onBehalfHeader]: forId };
  const answer = await transport({ method: "POST", url, headers, body });
  return answer.status >= 200 && answer.status < 300 ? undefined : readError(answer.status, answer.body);
}

function keep(next: Unsent[]): void {
  write(place, next);
  unsent.set(next);
}
