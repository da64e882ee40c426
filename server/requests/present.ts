import type { AnswerOf } from "../../contract/endpoint.js";
import {
  type Action,
  actionsFrom,
  governed,
  type Move,
  moves,
  needsOf,
  type RatingScore,
  type RequestKind,
  type RequestState,
  ratingNames,
} from "../../contract/lifecycle.js";
import type { getMyRequest, listMyRequests, OfferedMove } from "../../contract/requests.js";
import { dayOf } from "../communities/calendar/shanghai.js";
import type { Directory } from "../communities/directory.js";
import { presentAttachment } from "../files/present.js";
import { presentDue } from "./clock.js";
import { incidentFacts } from "./incident.js";
import { behaviourOf } from "./kinds.js";
import { canRate, canReopen, canUrge } from "./lifecycle.js";
import type { RequestRow, SummaryRow } from "./queries.js";
import type { Explanation } from "./routing/decide.js";
import { ownTitle } from "./story.js";
import { eventTitle, headlineOf, nextOf } from "./words.js";

type Summary = AnswerOf<typeof listMyRequests>["requests"][number];

export function presentSummary(request: SummaryRow, world: Directory, at: Date): Summary {
  const deskName = request.queue.desk.name;
  return {
    number: request.number,
    kind: request.kind as RequestKind,
    title: request.title,
    state: request.state as RequestState,
    headline: headlineOf(request, deskName),
    deskName,
    due: presentDue(request, world.calendar, hoursOf(request.communityId, world), at),
    todo:
      request.state === "waiting_on_resident" && request.asked ? { title: "要您补材料", text: request.asked } : null,
    appointment: presentAppointment(request),
    canRate: canRate(request),
    submittedAt: request.submittedAt.toISOString(),
    updatedAt: request.updatedAt.toISOString(),
  };
}

/** One's own request, whole; internal events stay out. */
export async function presentDetail(
  request: RequestRow,
  world: Directory,
  at: Date,
): Promise<AnswerOf<typeof getMyRequest>> {
  const explanation = request.routing as unknown as Explanation;
  const desk = request.queue.desk;
  return {
    ...presentSummary(request, world, at),
    why: {
      sentence: explanation.sentence,
      deskName: desk.name,
      communityName: request.community.name,
      phone: desk.phone || request.community.phone,
    },
    legalDate: dayOf(request.legalDueAt),
    promisedDays: request.promisedDays,
    legalDays: request.legalDays,
    facts: [...(await behaviourOf(request.kind as RequestKind).facts(request, "resident")), ...incidentFacts(request)],
    timeline: request.events
      .filter((event) => event.visible)
      .map((event) => presentEvent(event, { deskName: desk.name, residentId: request.residentId }, at)),
    attachments: request.attachments.map((file) => presentAttachment(file, at, request.residentId)),
    answer: request.answer,
    next: nextOf({ ...request, rated: request.rating !== null }),
    rating: presentRating(request.rating),
    moves: residentMoves(request, at),
    revision: request.revision,
  };
}

export function hoursOf(communityId: string, { communities, county }: Directory) {
  return (communities.get(communityId) ?? county).hours;
}

export function presentRating(rating: RequestRow["rating"]) {
  return (
    rating && {
      score: rating.score,
      words: ratingNames[rating.score as RatingScore],
      text: rating.text,
      anonymous: rating.anonymous,
      at: rating.createdAt.toISOString(),
    }
  );
}

export function presentMove(action: Action, kind: RequestKind): OfferedMove {
  const move: Move = moves[action];
  const needs = needsOf(action, kind);
  return { action, label: move.label, asks: governed[kind] ? null : (move.asks ?? null), needs };
}

function presentAppointment({ booking }: SummaryRow) {
  if (!booking) return null;
  return {
    startsAt: booking.startsAt.toISOString(),
    endsAt: booking.endsAt.toISOString(),
    place: `${booking.slot.resource.name} ${booking.slot.resource.place}`,
  };
}

function presentEvent(
  event: RequestRow["events"][number],
  { deskName, residentId }: { deskName: string; residentId: string },
  at: Date,
) {
  const at1 = event.at.toISOString();
  // The desk that had it then; a later transfer does not rewrite the story.
  const { deskName: then = deskName, agentName } = (event.data ?? {}) as { deskName?: string; agentName?: string };
  return {
    id: event.id,
    at: at1,
    action: event.action,
    title: ownTitle(event) ?? eventTitle(event.action, then),
    text: event.text,
    by:
      event.actorKind === "resident"
        ? agentName
          ? `${agentName}替您`
          : "您"
        : event.actorKind === "staff"
          ? then
          : "系统",
    attachments: event.attachments.map((file) => presentAttachment(file, at, residentId)),
  };
}

function residentMoves(request: RequestRow, at: Date): OfferedMove[] {
  return actionsFrom(request.state as RequestState, ["resident"], request.kind as RequestKind)
    .filter((action) => action !== "urge" || canUrge(request, at))
    .filter((action) => action !== "reopen" || canReopen(request, at))
    .map((action) => presentMove(action, request.kind as RequestKind))
    .map((move) => (move.action === "reopen" && request.mergedIntoId ? { ...move, ...notTheSame } : move));
}

const notTheSame = { label: "不是一回事", asks: "哪里不一样" };
