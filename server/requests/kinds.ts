import type { RequestKind } from "../../contract/lifecycle.js";
import type { Fact } from "../../contract/requests.js";
import type { ResidentActor, StaffActor } from "../actor/actor.js";
import type { Statement } from "../db/statement.js";
import type { Matter } from "./followers/likeness.js";
import type { RequestRow } from "./queries.js";

/** Rows of one sort, named in the words of the person whom they are about. */
export interface Holding {
  name: string;
  rows: Record<string, unknown>[];
}

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
  /** What the service holds of a resident beside their requests, as they would read it (PIPL 45). */
  holdings?(residentId: string): Promise<Holding[]>;
  /** Lets go of what somebody who leaves the hall still holds, and takes out what was written of them (PIPL 47). */
  eraseOf?(actor: ResidentActor): Promise<Statement[]>;
  /** Whether somebody who could open it must keep away, by a law of its own. */
  keepsAway?(actor: StaffActor, request: { id: string; communityId: string }): Promise<boolean>;
  /** The requests of this kind that a member of staff has in hand by a law of its own, whoever is the owner. */
  heldBy?(staffId: string): Promise<string[]>;
  /** Gives one of these to a colleague, by the move that the law has for it. */
  handOver?(actor: StaffActor, number: string, given: { fromId: string; toId: string; text: string }): Promise<void>;
  /** What else must be written when a move is made, in the same work. */
  onMove?(request: RequestRow, action: string, at: Date): Statement[] | Promise<Statement[]>;
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

/** Every service's own. */
export function allBehaviours(): readonly KindBehaviour[] {
  return [...behaviours.values()];
}
