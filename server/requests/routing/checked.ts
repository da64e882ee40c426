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
  /** The names of those who work here still, by id. */
  staff: ReadonlyMap<string, string>;
  /** The Shanghai day. */
  today: string;
}
