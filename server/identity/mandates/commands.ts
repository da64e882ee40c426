import { randomInt } from "node:crypto";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { offerMandate as offerEndpoint } from "../../../contract/mandates.js";
import type { ResidentActor } from "../../actor/actor.js";
import { dayOf, instantOf, nextDay } from "../../communities/calendar/shanghai.js";
import { blindIndex } from "../../db/cipher.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notAllowed, notFound } from "../../errors/fault.js";
import { spend } from "../limits.js";
import { findOffer } from "./queries.js";

/** A code is told from mouth to mouth at one table, or over the phone the same day. */
const codeLasts = 24 * 60 * 60_000;
const daysOfMonth = 30;

/** Offers a mandate: whoever enters the code within a day holds it, until the end of its last day. */
export async function offerMandate(actor: ResidentActor, body: ParsedOf<typeof offerEndpoint>["body"]) {
  const at = now();
  const id = newId();
  const code = String(randomInt(100_000_000)).padStart(8, "0");
  const until = nextDay(dayOf(at), body.months * daysOfMonth);
  return commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      insert("Mandate", {
        id,
        principalId: actor.id,
        relation: body.relation,
        scopes: body.scopes,
        codeHash: blindIndex("mandateCode", code),
        codeExpiresAt: new Date(at.getTime() + codeLasts),
        createdAt: at,
        expiresAt: instantOf(nextDay(until, 1), 0),
      }),
    ],
    result: { id, code, until },
    intention: actor.intention,
  });
}

/**
 * Takes a mandate by its code; the first to enter it holds it, and who gave it is told whom.
 * @throws Fault not_found: no such code, or its day is over; not_allowed: one's own; too_many_requests
 */
export async function takeMandate(actor: ResidentActor, code: string): Promise<{ id: string }> {
  await spend("mandate_code", actor.id);
  const at = now();
  const codeHash = blindIndex("mandateCode", code);
  const offer = await findOffer(codeHash, at);
  if (offer?.principalId === actor.id) throw notAllowed("这是您自己给出的号码，请告诉帮您办事的家人。");
  const gone = () => notFound("没有这个号码，或者已经过了一天。请家人再给一个。");
  return commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      mustChange(
        1,
        gone,
        sql`UPDATE mandate SET agentId = ${actor.id}, takenAt = ${at}, codeHash = NULL
            WHERE codeHash = ${codeHash} AND agentId IS NULL AND endedAt IS NULL AND codeExpiresAt > ${at}`,
      ),
      ...(offer
        ? [
            publish(
              "notify.resident",
              {
                residentId: offer.principalId,
                requestNumber: null,
                title: `${actor.name}可以替您办事了`,
                text: "不是您的意思？在「我的 · 家人代办」里马上停掉。",
                urgent: false,
              },
              at,
            ),
          ]
        : []),
    ],
    result: { id: offer?.id ?? "" },
    intention: actor.intention,
  });
}

/** Ends a mandate at once, from either side. Ending what is over already changes nothing. */
export async function endMandate(actor: ResidentActor, id: string): Promise<void> {
  const at = now();
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      mustChange(
        1,
        () => notFound("没有找到这份授权。"),
        sql`UPDATE mandate SET endedBy = COALESCE(endedBy, IF(principalId = ${actor.id}, 'principal', 'agent')),
            endedAt = COALESCE(endedAt, ${at}), codeHash = NULL
            WHERE id = ${id} AND (principalId = ${actor.id} OR agentId = ${actor.id})`,
      ),
    ],
    result: {},
  });
}
