import type { Receipt } from "../../../contract/requests.js";
import { replace } from "./routes";
import { read, write } from "./storage";

/** A receipt; for a booking its date is the day to come; where somebody is in danger, the number to dial at once. */
export type ShownReceipt = Receipt & { dial?: string | null; isBooking?: boolean };

/** Shows the receipt in the place of the form, so that the way back does not lead into what was handed in. */
export function showReceipt(receipt: ShownReceipt): void {
  write("receipt", receipt);
  replace("receipt");
}

export function lastReceipt(): ShownReceipt | undefined {
  return read<ShownReceipt>("receipt");
}
