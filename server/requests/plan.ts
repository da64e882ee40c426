import type { Receipt } from "../../contract/requests.js";
import type { ResidentActor } from "../actor/actor.js";
import { catalogue } from "../catalogue/queries.js";
import { dayOf, dayWords } from "../communities/calendar/shanghai.js";
import { directory } from "../communities/directory.js";
import { encryptField } from "../db/cipher.js";
import { newId } from "../db/ids.js";
import { publish } from "../db/outbox.js";
import { insert, type Statement, sql } from "../db/statement.js";
import { commit, type Work } from "../db/work.js";
import { now } from "../env/clock.js";
import { refused } from "../errors/fault.js";
import { takeFiles } from "../files/commands.js";
import { planAssignment } from "./assignment/assign.js";
import { startClock } from "./clock.js";
import { countNew } from "./counts/changes.js";
import { type Incident, incidentColumns } from "./incident.js";
import { takeNumber } from "./numbers.js";
import { planPartsByRule } from "./parts/parts-by-rule.js";
import { decide } from "./routing/decide.js";
import type { Facts } from "./routing/facts.js";
import { rulesInForce } from "./routing/queries.js";
import { tellOfRule } from "./routing/tell-of-rule.js";
import { assertPlaceClear } from "./routing/where.js";
import { traitsOf } from "./traits.js";

/** What a service says of a request that it opens. */
export interface Opening {
  itemCode: string;
  /** What stands in lists; the item's title when left out. */
  title?: string;
  /** The resident's words, or null where they are confidential and only the service may keep them. */
  text: string | null;
  /** Words that the rules may look at; for confidential requests these are not kept. */
  routedBy?: string;
  confidential?: boolean;
  communityId?: string | undefined;
  /** Where it happened; it decides the community before the home does. */
  incident?: Incident;
  contactPhone?: string | undefined;
  attachmentIds?: readonly string[];
  /** What was booked: its desk takes it. Without staff work its time is the only limit, and no queue shows it. */
  booked?: { queueId: string; until: Date; needsStaff: boolean };
  priority?: number;
}

/** A request that is decided but not yet written: the service adds its facts, then `submit` writes all or nothing. */
export interface PlannedRequest {
  id: string;
  number: string;
  at: Date;
  communityId: string;
  receipt: Receipt;
  steps: Statement[];
  /** Who gets it: hot rows, so they come after the service's own facts. */
  last: Statement[];
}

/**
 * Numbers a request, routes it and sets its clock. Nothing is written yet.
 * @throws Fault item_unavailable; community_doubtful: the address may lie in two communities, the resident must say which
 */
export async function planRequest(actor: ResidentActor, opening: Opening): Promise<PlannedRequest> {
  const at = now();
  const [items, world, rules] = await Promise.all([catalogue(), directory(), rulesInForce()]);
  const item = items.get(opening.itemCode);
  if (!item?.open) throw refused("item_unavailable");
  if (opening.communityId && world.communities.get(opening.communityId)?.kind !== "community") {
    throw refused("not_found", "没有找到这个社区。");
  }
  const facts: Facts = {
    item,
    text: opening.routedBy ?? opening.text ?? "",
    channel: actor.channel,
    traits: traitsOf(actor, at),
    chosenCommunityId: opening.communityId,
    incident: opening.incident,
    homeCommunityId: actor.communityId ?? undefined,
    homeAddress: actor.homeAddress,
    fixedQueueId: opening.booked?.queueId,
    day: dayOf(at),
  };
  assertPlaceClear(facts, world);
  const decision = decide(facts, { directory: world, rules });
  const community = world.communities.get(decision.communityId) ?? world.county;
  const limits = { promisedDays: decision.promisedDays, legalDays: item.legalDays };
  const clock = startClock(limits, world.calendar, community.hours, at);
  const settled = opening.booked !== undefined && !opening.booked.needsStaff;
  const booked = settled && {
    dueAt: opening.booked?.until ?? clock.dueAt,
    legalDueAt: opening.booked?.until ?? clock.dueAt,
    // What is booked is answered already: nobody has to take it before its time comes.
    escalateAt: null,
  };
  const id = newId();
  const eventId = newId();
  const number = await takeNumber(dayOf(at));
  const confidential = opening.confidential ?? false;
  const doer = actor.taker ?? actor;
  const arrived = { ...decision, id, residentId: actor.id, confidential, booked: settled };
  const assignment = await planAssignment(arrived, world, at);
  const title = opening.title ?? item.title;
  const row = {
    id,
    number,
    kind: item.kind,
    itemCode: item.code,
    title,
    text: opening.text,
    confidential,
    channel: actor.channel,
    residentId: actor.id,
    agentId: actor.agent?.id ?? null,
    contactPhone: opening.contactPhone ? encryptField("request", "contactPhone", id, opening.contactPhone) : null,
    ...incidentColumns(id, opening.incident),
    communityId: decision.communityId,
    queueId: decision.queueId,
    state: settled ? "booked" : "queued",
    priority: opening.priority ?? decision.priority,
    submittedAt: at,
    updatedAt: at,
    ...clock,
    ...booked,
    routing: { ...decision.explanation, who: assignment.words },
  };
  // What was told in a mediation stays there (人民调解法 13).
  const parts = confidential ? [] : await planPartsByRule(row, decision, world, at);
  const letters = await tellOfRule(decision, row, at);
  return {
    id,
    number,
    at,
    communityId: decision.communityId,
    receipt: {
      number,
      title,
      deskName: decision.deskName,
      communityName: decision.communityName,
      why: decision.explanation.sentence,
      dueWords: dayWords(dayOf((booked || clock).dueAt), dayOf(at)),
    },
    steps: [
      // The person's row first: two acts of one person queue up here and cannot deadlock further on.
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      insert("Request", row),
      insert("RequestEvent", {
        id: eventId,
        requestId: id,
        at,
        action: actor.taker ? "take_down" : "submit",
        actorKind: doer.kind,
        actorId: doer.id,
        actorName: doer.name,
        fromState: null,
        toState: settled ? "booked" : "queued",
        visible: true,
        text: opening.text,
        data: { deskName: decision.deskName, ...(actor.agent && { agentName: actor.agent.name }) },
      }),
      ...takeFiles(doer, opening.attachmentIds ?? [], { requestId: id, eventId, confidential }),
      publish("request.event", { requestId: id, eventId }, at),
      ...parts.flatMap(({ steps }) => steps),
      ...letters,
    ],
    last: inOrder([{ queueId: decision.queueId, last: [...assignment.steps, countNew(id)] }, ...parts]),
  };
}

/** Queues are written in the order of their ids, so that two submissions cannot wait for each other. */
function inOrder(arrivals: readonly { queueId: string; last: Statement[] }[]): Statement[] {
  return [...arrivals].sort((a, b) => (a.queueId < b.queueId ? -1 : 1)).flatMap(({ last }) => last);
}

/** Writes a planned request and the service's own facts: both, or neither. */
export function submit<R extends object>(
  actor: ResidentActor,
  plan: PlannedRequest,
  facts: Statement[],
  result: R,
): Promise<R> {
  const work: Work<R> = { steps: [...plan.steps, ...facts, ...plan.last], result, intention: actor.intention };
  return commit(work);
}
