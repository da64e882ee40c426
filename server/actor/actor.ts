import type { Role } from "../../contract/identity.js";
import type { Channel } from "../../contract/rule-text.js";

/** A creation's idempotency key, hashed with its actor, and the hash of what was asked for. */
export interface Intention {
  id: string;
  bodyHash: string;
}

interface Asking {
  /** Present on creations: the same intention again gets the first answer. */
  intention?: Intention;
  /** Ties log lines, audit entries and the resident's phone call together. */
  requestId: string;
}

export interface ResidentActor extends Asking {
  kind: "resident";
  id: string;
  name: string;
  sessionId: string;
  channel: Channel;
  /** What routing and the services' conditions ask about the person. */
  birthDate: Date | null;
  traits: readonly string[];
  communityId: string | null;
  homeAddress: string;
  /** Who really asks, where a relative acts for this resident under a mandate. */
  agent?: { id: string; name: string };
  /** Who of the staff writes down what this resident says in person. */
  taker?: { kind: "staff"; id: string; name: string };
}

export interface StaffActor extends Asking {
  kind: "staff";
  id: string;
  name: string;
  sessionId: string;
  communityId: string;
  /** Rights by community; a supervisor's or administrator's hold in the whole county. */
  posts: { role: Role; communityId: string }[];
  /** Queues of the desks where this person answers. */
  queueIds: string[];
  /** Something is to be done first with the account; see `owed` of the contract. */
  owing: boolean;
}

export interface Stranger extends Asking {
  kind: "stranger";
}

export type Actor = ResidentActor | StaffActor | Stranger;
