import {
  checkServiceRecord,
  issueServiceRecord,
  listServiceRecords,
  printServiceRecord,
} from "../../../contract/service-records.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { spend } from "../../identity/limits.js";
import { maskName } from "../../identity/masks.js";
import { sendPaper } from "../../papers/send.js";
import { issue } from "./commands.js";
import { isPaperLink, paperLink } from "./links.js";
import { paperOf } from "./paper.js";
import { findRecord, listRecords } from "./queries.js";

const missing = "没有这个编号的记录，照着纸上的再输一次。";

export const recordRoutes = [
  route(listServiceRecords, async ({ actor }) => ({ records: (await listRecords(actor.id)).map(present) })),

  route(issueServiceRecord, async ({ actor, body }) => {
    const record = await findRecord(await issue(actor, body));
    if (!record) throw notFound(missing);
    return present(record);
  }),

  route(printServiceRecord, async ({ params, query, ctx }) => {
    const record = await findRecord(params.number);
    if (!record || !isPaperLink(params.number, query, now()))
      throw notFound("这个地址过时了，请回到“服务记录”再打开。");
    await sendPaper(ctx, paperOf(record, ctx.origin));
  }),

  route(checkServiceRecord, async ({ params, ctx }) => {
    await spend("record_check", ctx.ip);
    const record = await findRecord(params.number);
    if (!record) throw notFound(missing);
    return { ...present(record), name: maskName(record.resident.name), valid: record.revokedAt === null };
  }),
];

function present(record: Awaited<ReturnType<typeof listRecords>>[number]) {
  const { id, number, fromDay, untilDay, minutes, times, issuedAt, revokedAt, revokedFor } = record;
  return {
    id,
    number,
    fromDay,
    untilDay,
    minutes,
    times,
    issuedAt: issuedAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    revokedFor,
    paper: paperLink(number, now()),
  };
}
