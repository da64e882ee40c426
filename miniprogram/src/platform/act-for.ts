import { listMandates } from "../../../contract/mandates.js";
import { actFor, principalNow } from "./acting";
import { call } from "./client";

/** Acts for the resident whose id a message or a link named, where a mandate still allows it. */
export async function actForId(residentId: string): Promise<void> {
  if (principalNow()?.id === residentId) return;
  const { mandates } = await call(listMandates, {});
  const held = mandates.find(
    ({ side, state, person }) => side === "held" && state === "active" && person?.id === residentId,
  );
  if (held) actFor(held.person);
}
