import * as z from "zod/mini";
import type { FieldFault } from "./errors.js";
import { readSignature } from "./signature.js";

/**
 * One question of a catalogue item's form. The form is data: the resident's page draws it,
 * and the server checks the answers against the same description.
 */
export const formField = z.object({
  name: z.string(),
  label: z.string(),
  type: z.enum(["text", "longtext", "choice", "date", "phone", "idNumber", "number", "address", "signature"]),
  required: z.boolean(),
  hint: z.optional(z.string()),
  options: z.optional(z.array(z.string())),
  maxLength: z.optional(z.int()),
});
export type FormField = z.infer<typeof formField>;

/** The question that asks where somebody lives. */
const homeQuestion = "livesAt";

/** The question of a form that asks where it is, if it has one. */
export function placeQuestion(form: readonly FormField[]): FormField | undefined {
  return form.find(({ type, name }) => type === "address" && name !== homeQuestion);
}

/** Answers by the name of the question; a question left out has no entry. A signature's strokes are the longest. */
export const answers = z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(40_000)));
export type Answers = z.infer<typeof answers>;

/**
 * Checks answers against a form and says what to mend, one sentence a question.
 * A name that the form does not have is a fault too: nothing may be stored that nobody asked for.
 */
export function checkAnswers(form: readonly FormField[], given: Answers): FieldFault[] {
  const known = new Set(form.map((field) => field.name));
  const strangers = Object.keys(given)
    .filter((name) => !known.has(name))
    .map((name) => ({ path: name, message: "这一项不在表里。" }));
  const faults = form.flatMap((field) => {
    const message = faultOf(field, (given[field.name] ?? "").trim());
    return message ? [{ path: field.name, message }] : [];
  });
  return [...faults, ...strangers];
}

function faultOf(field: FormField, answer: string): string | undefined {
  if (!answer) return field.required ? `请填${field.label}。` : undefined;
  if (field.type === "signature") return readSignature(answer) ? undefined : "请用手指写下您的名字。";
  if (answer.length > (field.maxLength ?? 500)) return `最多写 ${field.maxLength ?? 500} 个字。`;
  switch (field.type) {
    case "choice":
      return field.options?.includes(answer) ? undefined : "请从列出的里面选一个。";
    case "date":
      return z.iso.date().safeParse(answer).success ? undefined : "日期要写成 2026-11-23 这样。";
    case "phone":
      return /^(1[3-9]\d{9}|0\d{9,11})$/.test(answer.replace(/[\s-]/g, ""))
        ? undefined
        : "电话号码不对，手机号是 11 位。";
    case "number":
      return /^\d{1,9}(\.\d{1,2})?$/.test(answer) ? undefined : "这里填数字。";
    case "idNumber":
      return isIdNumber(answer) ? undefined : "身份证号不对，请对着证件再看一遍。";
    default:
      return undefined;
  }
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Checks an 18-character citizen identity number by its own check digit (GB 11643-1999) and its date of birth. */
export function isIdNumber(text: string): boolean {
  const number = text.toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!z.iso.date().safeParse(birth).success) return false;
  const sum = idWeights.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return "10X98765432"[sum % 11] === number[17];
}
