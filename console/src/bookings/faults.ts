import { HallError } from "../../../contract/client.js";
import { sentenceOf } from "../platform/hall.js";

/** The server's sentence, and below it every fault that it named. */
export function faultsOf(error: unknown): string[] {
  const named = error instanceof HallError ? error.fields.map(({ message }) => message) : [];
  return [...new Set([sentenceOf(error), ...named])];
}
