import type { Directory } from "../../communities/directory.js";

export interface KnownItem {
  code: string;
  title: string;
  kind: string;
  service: string;
  deskCode: string;
  open: boolean;
}

/** What a rule set is checked against. */
export interface Checked {
  directory: Directory;
  items: ReadonlyMap<string, KnownItem>;
  /** Those who work here still, by id, with the queues of the desks where they answer. */
  staff: ReadonlyMap<string, { name: string; queueIds: ReadonlySet<string> }>;
  /** The Shanghai day. */
  today: string;
}
