import { findHeads, findMediators, findSupervisors } from "../../communities/staff/queries.js";
import type { Statement } from "../../db/statement.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import type { Decision } from "./decide.js";

interface Opened {
  number: string;
  title: string;
  confidential: boolean;
}

/**
 * Tells the posts and people whom a rule names that it sent a request on. Nothing that a mediation's rule is called by
 * is told, since that may name its topic.
 */
export async function tellOfRule(
  { rule, communityId, communityName, deskName }: Decision,
  { number, title, confidential }: Opened,
  at: Date,
): Promise<Statement[]> {
  const notify = rule?.effect.notify;
  if (!rule || !notify) return [];
  const holders = {
    head: () => findHeads(communityId, at),
    mediator: () => findMediators(communityId, at),
    supervisor: () => findSupervisors(at),
  };
  const held = await Promise.all(notify.posts.map((post) => holders[post]()));
  const letter = confidential
    ? { title: "调解（保密）", text: "" }
    : { title: `${title}：请您知道`, text: `派给了${communityName}${deskName}。规则“${rule.name}”让告诉您。` };
  return tellStaff([...held.flat(), ...notify.staffIds], { ...letter, requestNumber: number }, at);
}
