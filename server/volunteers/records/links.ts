import { isSigned, signatureOf } from "../../http/signature.js";

/** Long enough to open and to print; the address names a person's paper and must not live on in a history. */
const openMs = 10 * 60_000;

export function paperLink(number: string, at: Date): string {
  const until = String(at.getTime() + openMs);
  return `/api/service-records/${number}/paper.pdf?until=${until}&signature=${signatureOf(signed(number, until))}`;
}

export function isPaperLink(
  number: string,
  { until, signature }: { until: string; signature: string },
  at: Date,
): boolean {
  return isSigned(signed(number, until), signature) && Number(until) > at.getTime();
}

const signed = (number: string, until: string) => `service-record:${number}:${until}`;
