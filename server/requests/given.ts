import type { Action } from "../../contract/lifecycle.js";

/** What came with a move. */
export interface Given {
  action: Action;
  text: string;
  attachmentIds: readonly string[];
  /** The colleagues whom a note names. */
  mentions?: readonly string[] | undefined;
  queueId?: string | undefined;
  staffId?: string | undefined;
  /** The item that it really was for. */
  itemCode?: string | undefined;
  days?: number | undefined;
  /** The request that this one is the same as. */
  intoNumber?: string | undefined;
}

/** Who makes a move, as its event names them. */
export interface Doer {
  kind: "resident" | "staff" | "system";
  id: string | null;
  name: string;
}
