import type { DisputeAction } from "../../../contract/dispute-law.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import type { Statement } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { wasDone } from "../../requests/repeats.js";
import { type Opened, openAsParty, openAsStaff } from "../access.js";
import { assertLawful } from "./law.js";

type Planned = Statement[] | Promise<Statement[]>;

/** Makes a lawful move of the staff: opens the file, which is noted, checks the law, writes all or nothing, once. */
export async function actAsStaff(
  actor: StaffActor,
  number: string,
  action: DisputeAction | ((opened: Opened) => DisputeAction),
  plan: (opened: Opened) => Planned,
): Promise<void> {
  const opened = await openAsStaff(actor, number);
  if (await wasDone(actor)) return;
  assertLawful(typeof action === "string" ? action : action(opened), opened.dispute, opened.movers);
  const noted = audit(actor, "move_mediation", `request:${opened.dispute.requestId}`);
  await commit({ steps: [...(await plan(opened)), noted], result: {}, intention: actor.intention });
}

/** The same of a party. */
export async function actAsParty(
  actor: ResidentActor,
  number: string,
  action: DisputeAction,
  plan: (opened: Awaited<ReturnType<typeof openAsParty>>) => Planned,
): Promise<void> {
  const opened = await openAsParty(actor, number);
  if (await wasDone(actor)) return;
  assertLawful(action, opened.dispute, opened.movers);
  await commit({ steps: await plan(opened), result: {}, intention: actor.intention });
}
