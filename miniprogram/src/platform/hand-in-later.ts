import type { Endpoint } from "../../../contract/endpoint.js";
import type { Draft } from "./drafts";
import { type RouteName, replace, routes } from "./routes";
import { toast } from "./toast";
import { sendLater } from "./unsent";

/** Leaves a form whose submission found no network: it goes by itself, and can be looked at under 办件 until then. */
export function handInLater(
  endpoint: Endpoint,
  body: unknown,
  draft: Pick<Draft<object>, "place" | "keyToSend">,
  about: { title: string; page: RouteName; query?: string },
): void {
  const { title, page, query = "" } = about;
  sendLater(endpoint, body, { key: draft.keyToSend(), title, draft: draft.place, mend: routes[page] + query });
  toast("记下了，连上网就交");
  replace("requests");
}
