import { publish } from "../db/outbox.js";
import type { Statement } from "../db/statement.js";

/** A message for colleagues. Of a mediation's words nothing belongs in it: who reads it may not be who may open it. */
export interface StaffLetter {
  /** At most 60 characters; longer ones are cut. */
  title: string;
  text: string;
  /** The request that the message opens. */
  requestNumber?: string | null;
  /** Drawn so that it is seen first. */
  urgent?: boolean;
}

/**
 * Plans a message for these colleagues, in the work that makes it true: each of them has it in their inbox once, and
 * an open console hears of it. A mediation reaches only those who may open it, as 调解（保密）.
 * @returns nothing to do where there is nobody to tell
 */
export function tellStaff(staffIds: readonly string[], letter: StaffLetter, at: Date): Statement[] {
  const unique = [...new Set(staffIds)].sort();
  if (unique.length === 0) return [];
  const { title, text, requestNumber = null, urgent = false } = letter;
  return [
    publish(
      "notify.staff",
      { staffIds: unique, requestNumber, title: title.slice(0, 60), text: text.slice(0, 500), urgent },
      at,
    ),
  ];
}
