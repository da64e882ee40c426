import { isSigned, signatureOf } from "../../http/signature.js";

interface Booth {
  id: string;
  linkVersion: number;
}

/** The address of the employer's page of a booth. A new version opens, the old one no longer. */
export function boothLink(booth: Booth): string {
  // Behind the #, so that it stands in no log of addresses.
  return `/console/booth/${booth.id}#${signatureOf(signed(booth))}`;
}

export function opensBooth(booth: Booth, given: string): boolean {
  return isSigned(signed(booth), given);
}

const signed = ({ id, linkVersion }: Booth) => `booth:${id}:${linkVersion}`;
