import { requestNumber } from "../../../../contract/fields.js";
import type { OfferedMove } from "../../../../contract/requests.js";

/** What somebody has filled in for a move so far. */
export interface MoveInput {
  text: string;
  queueId: string | null;
  staffId: string | null;
  days: number | null;
  intoNumber: string;
  /** For a transfer: what it really is; empty when it is what the resident chose. */
  itemCode: string;
}

export const emptyInput: MoveInput = {
  text: "",
  queueId: null,
  staffId: null,
  days: null,
  intoNumber: "",
  itemCode: "",
};

export type MoveFaults = Partial<Record<keyof MoveInput, string>>;

const longestText = 4000;
const mostDays = 60;

/** What is still missing for a move, one sentence a field; empty when it may be sent. */
export function faultsOf(move: OfferedMove, input: MoveInput): MoveFaults {
  const faults: MoveFaults = {};
  if (move.needs.includes("queue") && !input.queueId)
    faults.queueId = `请选${move.action === "split" ? "请" : "转给"}哪个窗口。`;
  if (move.needs.includes("staff") && !input.staffId) faults.staffId = "请选派给谁。";
  if (move.needs.includes("days") && !isDays(input.days)) faults.days = `请写延几个工作日，1 到 ${mostDays}。`;
  if (move.needs.includes("request") && !isNumber(input.intoNumber))
    faults.intoNumber = "请写编号，像 2026-1118-0037。";
  if (move.needs.includes("text")) {
    if (!input.text.trim()) faults.text = "这里还空着，写几句再交。";
    else if (input.text.length > longestText) faults.text = `最多写 ${longestText} 个字。`;
  }
  return faults;
}

/** The fields of the request body that a move needs, and no others. */
export function bodyOf(move: OfferedMove, input: MoveInput) {
  return {
    action: move.action,
    ...(move.needs.includes("text") ? { text: input.text.trim() } : {}),
    ...(move.needs.includes("queue") && input.queueId ? { queueId: input.queueId } : {}),
    ...(move.action === "transfer" && input.itemCode ? { itemCode: input.itemCode } : {}),
    ...(move.needs.includes("staff") && input.staffId ? { staffId: input.staffId } : {}),
    ...(move.needs.includes("days") && input.days ? { days: input.days } : {}),
    ...(move.needs.includes("request") ? { intoNumber: input.intoNumber.trim() } : {}),
  };
}

function isNumber(text: string): boolean {
  return requestNumber.safeParse(text.trim()).success;
}

function isDays(days: number | null): boolean {
  return days !== null && Number.isInteger(days) && days >= 1 && days <= mostDays;
}
