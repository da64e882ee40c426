import type { Answers, FormField } from "../../contract/forms.js";
import { decryptField, encryptField } from "../db/cipher.js";

/** Numbers of a person and their hand are sensitive (PIPL 28) and lie encrypted among the other answers. */
const sensitive = new Set<FormField["type"]>(["idNumber", "phone", "signature"]);

export function sealAnswers(form: readonly FormField[], requestId: string, answers: Answers): Answers {
  return changed(form, answers, (name, answer) => encryptField("application", `answers.${name}`, requestId, answer));
}

export function openAnswers(form: readonly FormField[], requestId: string, stored: unknown): Answers {
  // Written by `sealAnswers`, whose input the contract has parsed.
  const answers = (stored ?? {}) as Answers;
  return changed(form, answers, (name, answer) => decryptField("application", `answers.${name}`, requestId, answer));
}

function changed(
  form: readonly FormField[],
  answers: Answers,
  change: (name: string, answer: string) => string,
): Answers {
  const names = new Set(form.filter(({ type }) => sensitive.has(type)).map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, names.has(name) ? change(name, answer) : answer]),
  );
}
