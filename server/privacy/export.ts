import type { RequestKind } from "../../contract/lifecycle.js";
import type { ResidentActor } from "../actor/actor.js";
import { directory } from "../communities/directory.js";
import { audit } from "../db/audit.js";
import { decryptField } from "../db/cipher.js";
import { db } from "../db/prisma.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { spend } from "../identity/limits.js";
import { allBehaviours, behaviourOf, type Holding } from "../requests/kinds.js";
import { presentDetail } from "../requests/present.js";
import { findOwnRequest } from "../requests/queries.js";
import { listConsents } from "./consents.js";

/**
 * All that the hall holds of a resident, as they would read it (PIPL 45): who they are, what they asked for with what
 * was said and answered, what they were told, and whom they let act.
 * @throws Fault too_many_requests
 */
export async function exportOwnData(actor: ResidentActor): Promise<Holding[]> {
  await spend("export", actor.id);
  const holdings = [
    { name: "我的资料", rows: [await profileOf(actor.id)] },
    { name: "我的办件", rows: await requestsOf(actor) },
    { name: "收到的消息", rows: await lettersOf(actor.id) },
    { name: "家人代办", rows: await mandatesOf(actor.id) },
    { name: "单独同意", rows: await listConsents(actor.id) },
    { name: "登录过的设备", rows: await devicesOf(actor.id) },
    ...(await Promise.all(allBehaviours().map((behaviour) => behaviour.holdings?.(actor.id) ?? []))).flat(),
  ];
  await commit({ steps: [audit(actor, "export_own_data", `resident:${actor.id}`)], result: null });
  return holdings;
}

async function profileOf(residentId: string) {
  const row = await db().resident.findUniqueOrThrow({
    where: { id: residentId },
    include: { community: { select: { name: true } } },
  });
  return {
    姓名: row.name,
    电话: decryptField("resident", "phone", row.id, row.phone),
    身份证号: decryptField("resident", "idNumber", row.id, row.idNumber),
    身份证核对时间: row.idCheckedAt?.toISOString() ?? null,
    出生日期: row.birthDate?.toISOString().slice(0, 10) ?? null,
    社区: row.community?.name ?? null,
    住址: row.homeAddress,
    情况: row.traits,
    登记时间: row.createdAt.toISOString(),
  };
}

async function requestsOf(actor: ResidentActor) {
  const world = await directory();
  const own = await db().request.findMany({
    where: { residentId: actor.id, parentId: null },
    select: { number: true },
    orderBy: { submittedAt: "asc" },
  });
  const rows: Record<string, unknown>[] = [];
  for (const { number } of own) {
    const request = await findOwnRequest(actor, number);
    if (!request) continue;
    const { timeline, answer, headline } = await presentDetail(request, world, now());
    const facts = await behaviourOf(request.kind as RequestKind).facts(request, "resident");
    rows.push({
      编号: number,
      事项: request.title,
      状态: headline,
      交的时间: request.submittedAt.toISOString(),
      写的话: request.text,
      联系电话: decryptField("request", "contactPhone", request.id, request.contactPhone),
      内容: Object.fromEntries(facts.map(({ label, value }) => [label, value])),
      答复: answer,
      经过: timeline.map(({ at, title, text, by }) => ({ 时间: at, 什么: title, 说明: text, 谁: by })),
      打分: request.rating && { 分: request.rating.score, 话: request.rating.text },
      附件: request.attachments.map(({ name }) => name),
    });
  }
  return rows;
}

async function lettersOf(residentId: string) {
  const rows = await db().notification.findMany({ where: { residentId }, orderBy: { createdAt: "asc" } });
  return rows.map(({ createdAt, title, text }) => ({ 时间: createdAt.toISOString(), 标题: title, 内容: text }));
}

async function mandatesOf(residentId: string) {
  const rows = await db().mandate.findMany({ where: { OR: [{ principalId: residentId }, { agentId: residentId }] } });
  return rows.map(({ principalId, relation, scopes, createdAt, expiresAt, endedAt }) => ({
    谁给谁: principalId === residentId ? "我让家人办" : "我替家人办",
    关系: relation,
    范围: scopes,
    从: createdAt.toISOString(),
    到: (endedAt ?? expiresAt).toISOString(),
  }));
}

async function devicesOf(personId: string) {
  const rows = await db().session.findMany({ where: { personId }, orderBy: { createdAt: "asc" } });
  return rows.map(({ device, createdAt, endedAt }) => ({
    设备: device,
    登录: createdAt.toISOString(),
    退出: endedAt?.toISOString() ?? null,
  }));
}
