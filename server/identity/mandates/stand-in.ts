import { type MandateScope, mandateScopes } from "../../../contract/behalf.js";
import type { ResidentActor } from "../../actor/actor.js";
import { now } from "../../env/clock.js";
import { notAllowed } from "../../errors/fault.js";
import { findMandate } from "./queries.js";

/**
 * The resident for whom one acts, under a mandate in force whose scopes name what is asked (民法典 161, 162: what the
 * agent does within the mandate is the principal's own act).
 * @param forId the header's resident; empty when one acts for oneself
 * @throws Fault not_allowed without such a mandate, or where only the resident in person may do it
 */
export async function standIn(
  agent: ResidentActor,
  forId: string,
  scope: MandateScope | "any" | "self" | undefined,
): Promise<ResidentActor> {
  if (forId === "" || forId === agent.id || scope === "self") return agent;
  if (!scope) throw notAllowed("这一项要本人来办，请换回自己。");
  const mandate = await findMandate(agent.id, forId, now());
  if (!mandate) throw notAllowed("代办授权没有了或者到期了，请家人重新授权。");
  if (scope !== "any" && !mandate.scopes.includes(scope)) {
    throw notAllowed(`家人没有授权您办这一项（${mandateScopes[scope]}）。`);
  }
  return { ...agent, ...mandate.principal, agent: { id: agent.id, name: agent.name } };
}
