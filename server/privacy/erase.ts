import { liveStates, type RequestKind } from "../../contract/lifecycle.js";
import type { ResidentActor } from "../actor/actor.js";
import { audit } from "../db/audit.js";
import { db } from "../db/prisma.js";
import { sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { refused } from "../errors/fault.js";
import { allBehaviours, behaviourOf } from "../requests/kinds.js";

/** What stands in the place of a name. */
export const erasedName = "已注销";

/** What the law keeps, and why; said to who leaves. */
const kept = [
  "办过的事（事项、日期、答复）按档案规定留着，不再有您的姓名和电话。",
  "志愿时长的账按《志愿服务条例》留着，不再有您的姓名；开出的服务记录都作废。",
  "调解的卷宗按《人民调解法》第二十七条留着，加密，只有调解员打得开。",
  "谁打开过您的资料，这份记录按《个人信息保护法》留着。",
];

/**
 * Takes a resident out (PIPL 47): name, numbers, address, what services wrote of them, messages, devices, mandates.
 * Requests stay as records of the hall's own work, without who it was.
 * @throws Fault wrong_state: something is still under way
 */
export async function eraseResident(actor: ResidentActor): Promise<string[]> {
  const requests = await db().request.findMany({
    where: { residentId: actor.id },
    select: { id: true, kind: true, state: true },
  });
  const open = requests.filter(({ state }) => (liveStates as readonly string[]).includes(state)).length;
  if (open > 0) throw refused("wrong_state", `还有 ${open} 件事没办完，办好或撤回以后再注销。`);
  const at = now();
  const ids = requests.map(({ id }) => id);
  const idsOf = (kind: string) => requests.filter((request) => request.kind === kind).map(({ id }) => id);
  const kinds = [...new Set(requests.map(({ kind }) => kind))] as RequestKind[];
  const others = (await Promise.all(allBehaviours().map((behaviour) => behaviour.eraseOf?.(actor) ?? []))).flat();
  await commit({
    steps: [
      sql`UPDATE resident SET name = ${erasedName}, initials = '', phone = NULL, phoneHash = NULL, idNumber = NULL, idNumberHash = NULL, idCheckedAt = NULL,
          birthDate = NULL, homeAddress = '', traits = '[]', demoAbout = NULL, unread = 0, acts = acts + 1, erasedAt = ${at}
          WHERE id = ${actor.id}`,
      sql`DELETE FROM subscription WHERE openid IN (SELECT openid FROM wechat_account WHERE residentId = ${actor.id})`,
      sql`DELETE FROM wechat_account WHERE residentId = ${actor.id}`,
      sql`UPDATE session SET endedAt = ${at}, device = '' WHERE personId = ${actor.id}`,
      sql`DELETE FROM notification WHERE residentId = ${actor.id}`,
      sql`DELETE FROM kinship WHERE residentId = ${actor.id}`,
      sql`UPDATE mandate SET endedAt = COALESCE(endedAt, ${at}), endedBy = COALESCE(endedBy, 'principal'), codeHash = NULL
          WHERE principalId = ${actor.id} OR agentId = ${actor.id}`,
      sql`UPDATE request SET contactPhone = NULL, incidentAddress = NULL WHERE id IN (${ids})`,
      sql`UPDATE request_event SET actorName = ${erasedName} WHERE requestId IN (${ids}) AND actorKind = 'resident'`,
      ...kinds.flatMap((kind) => behaviourOf(kind).erase?.(idsOf(kind)) ?? []),
      ...others,
      audit(actor, "erase_self", `resident:${actor.id}`),
    ],
    result: null,
  });
  return kept;
}
