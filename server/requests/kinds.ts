import type { RequestKind } from "../../contract/lifecycle.js";
import type { Fact } from "../../contract/requests.js";
import type { Statement } from "../db/statement.js";
import type { Matter } from "./followers/likeness.js";
import type { RequestRow } from "./queries.js";

/**
 * What a service adds to the requests of its kind. `requests` never knows what a dispute is: the roof hands the
 * services' behaviours in.
 */
export interface KindBehaviour {
  /** The service's own facts of one request, as lines to read. `for` tells who reads them. */
  facts(request: RequestRow, reader: "resident" | "staff"): Promise<Fact[]>;
  /** Where each of these is and what is said of it, to find those that are the same matter. */
  matters?(requests: readonly { id: string; itemCode: string; text: string | null }[]): Promise<Map<string, Matter>>;
  /** Takes out of these requests what the service wrote of the resident; all of them are over. */
  erase?(requestIds: readonly string[]): Statement[];
  /** What else must be written when a move is made, in the same work. */
  onMove?(request: RequestRow, action: string, at: Date): Statement[];
}

const behaviours = new Map<RequestKind, KindBehaviour>();

export function registerKind(kind: RequestKind, behaviour: KindBehaviour): void {
  behaviours.set(kind, behaviour);
}

export function behaviourOf(kind: RequestKind): KindBehaviour {
  const behaviour = behaviours.get(kind);
  if (!behaviour) throw new Error(`no service has registered the kind ${kind}`);
  return behaviour;
}
