import type { Point } from "../../contract/fields.js";
import type { Fact } from "../../contract/requests.js";
import { decryptField, encryptField } from "../db/cipher.js";

/** Where it happened, as the resident says it; either part may be missing. */
export interface Incident {
  address: string;
  point?: Point | undefined;
  /** The resident was asked in which community it is, and chose. */
  confirmed?: boolean;
}

/** What the request's row keeps of it: where something happened may be as private as what happened. */
export function incidentColumns(requestId: string, incident: Incident | undefined) {
  const { address = "", point } = incident ?? {};
  return {
    incidentAddress: address ? encryptField("request", "incidentAddress", requestId, address) : null,
    incidentLng: point?.lng ?? null,
    incidentLat: point?.lat ?? null,
  };
}

interface Kept {
  id: string;
  incidentAddress: string | null;
  incidentLng: { toString(): string } | null;
  incidentLat: { toString(): string } | null;
}

/** The same as lines to read, for those who may open the request. */
export function incidentFacts({ id, incidentAddress, incidentLng, incidentLat }: Kept): Fact[] {
  const address = decryptField("request", "incidentAddress", id, incidentAddress);
  const point = incidentLng && incidentLat ? `${incidentLng}，${incidentLat}` : null;
  return [
    ...(address ? [{ label: "事情发生在", value: address }] : []),
    ...(point ? [{ label: "地图上的点", value: point }] : []),
  ];
}
