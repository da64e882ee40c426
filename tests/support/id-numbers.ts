import { randomInt } from "node:crypto";
import { isIdNumber } from "../../contract/forms.js";

/** A made-up identity number with a true check digit, of a person born that day; its region is nobody's. */
export function idNumberOf(birthDay: string): string {
  const body = `${randomInt(900_000, 1_000_000)}${birthDay.replaceAll("-", "")}${randomInt(100, 1_000)}`;
  return [..."0123456789X"].map((digit) => body + digit).find(isIdNumber) ?? "";
}
