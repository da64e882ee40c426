import type { CatalogueItem } from "../catalogue/item.js";
import { idOf } from "../chance.js";
import { decide } from "../routing/decide.js";
import type { RatingRow, RequestEventRow, RequestRow, ResidentRow } from "../rows.js";
import { dayOf, instantOf } from "../shanghai.js";
import type { DeskPlace, World } from "../world.js";

/** A request with its story so far. */
export interface RequestFile {
  key: string;
  row: RequestRow;
  events: RequestEventRow[];
  rating: RatingRow | null;
  item: CatalogueItem;
  resident: ResidentRow;
  desk: DeskPlace;
  /** The other party of a mediation, and since when they are asked. */
  invited?: { residentId: string; at: Date };
}

export interface Opening {
  /** Names the request for its id; no two are the same. */
  key: string;
  item: CatalogueItem;
  resident: ResidentRow;
  communityCode: string;
  submittedAt: Date;
  channel: string;
  title?: string;
  /** Null where the words are confidential. */
  text: string | null;
  priority?: number;
  /** What was booked is due when it ends. */
  bookedUntil?: Date;
}

/** An unclaimed request climbs to the head after four hours of office time, to the county after eight (domain rule 3). */
export const unclaimedMinutes = 240;

/** Opens a request as the hall does: decided, its clock started, queued, its first event written. */
export function openFile(world: World, opening: Opening): RequestFile {
  const { key, item, resident, submittedAt, text, bookedUntil } = opening;
  const decision = decide({ ...opening, text: text ?? "", booked: bookedUntil !== undefined }, world);
  const { desk, promisedDays, routing } = decision;
  const { workingDays } = world;
  const id = idOf("request", key);
  const legalDueAt = workingDays.add(submittedAt, item.legalDays);
  const row: RequestRow = {
    id,
    number: "",
    kind: item.kind,
    itemCode: item.code,
    title: opening.title ?? item.title,
    text,
    confidential: item.kind === "dispute",
    channel: opening.channel,
    residentId: resident.id,
    agentId: null,
    contactPhone: resident.phone,
    incidentAddress: null,
    incidentLng: null,
    incidentLat: null,
    communityId: idOf("community", desk.communityCode),
    queueId: desk.queueId,
    state: bookedUntil ? "booked" : "queued",
    priority: opening.priority ?? decision.priority,
    ownerId: null,
    firstReceiverId: null,
    submittedAt,
    updatedAt: submittedAt,
    acceptedAt: null,
    resolvedAt: null,
    endedAt: null,
    dueAt: bookedUntil ?? workingDays.add(submittedAt, promisedDays),
    legalDueAt: bookedUntil ?? legalDueAt,
    promisedDays,
    legalDays: item.legalDays,
    calendar: workingDays.name,
    // A year's holidays are published in the autumn before it; until then a limit in it may still move.
    provisional: dayOf(legalDueAt).slice(0, 4) > publishedYear(world.today),
    pausedAt: null,
    asked: null,
    askedCount: 0,
    escalateAt: world.clock.after(submittedAt, unclaimedMinutes),
    escalation: 0,
    extendedDays: 0,
    urgedCount: 0,
    urgedAt: null,
    returnedCount: 0,
    transferCount: 0,
    reopenedCount: 0,
    answer: null,
    routing,
    revision: 1,
    parentId: null,
    mergedIntoId: null,
  };
  const file: RequestFile = { key, row, events: [], rating: null, item, resident, desk };
  file.events.push({
    id: idOf("request_event", `${key}/0`),
    requestId: id,
    at: submittedAt,
    action: "submit",
    actorKind: "resident",
    actorId: resident.id,
    actorName: resident.name,
    fromState: null,
    toState: row.state,
    visible: true,
    text: text || null,
    data: { deskName: desk.name },
  });
  return file;
}

function publishedYear(today: string): string {
  const year = Number(today.slice(0, 4));
  // The State Council's notice usually comes early in November.
  return String(instantOf(today, 0) >= instantOf(`${year}-11-15`, 0) ? year + 1 : year);
}
