import type { AnswerOf } from "../../../contract/endpoint.js";
import {
  type Action,
  actionsFrom,
  type RequestKind,
  type RequestState,
  stateNames,
} from "../../../contract/lifecycle.js";
import type { OfferedMove } from "../../../contract/requests.js";
import { type getStaffRequest, type listQueue, type lookAtMany, manyActions } from "../../../contract/staff.js";
import type { StaffActor } from "../../actor/actor.js";
import { mayInCounty } from "../../actor/rights.js";
import { dayOf, dayWords } from "../../communities/calendar/shanghai.js";
import type { Directory } from "../../communities/directory.js";
import { decryptField } from "../../db/cipher.js";
import { presentAttachment } from "../../files/present.js";
import { maskIdNumber, maskName, maskPhone } from "../../identity/masks.js";
import { presentDue } from "../clock.js";
import { canMerge } from "../followers/rules.js";
import { incidentFacts } from "../incident.js";
import { behaviourOf } from "../kinds.js";
import { awaitsRuling, isRuled } from "../lifecycle.js";
import { stateWordsOf, suitsPart } from "../parts/rules.js";
import { canOpen, moversOf, waitsForHead } from "../policy.js";
import { hoursOf, presentMove, presentRating } from "../present.js";
import { channelNames, type Explanation, traitNames } from "../routing/decide.js";
import { ownTitle } from "../story.js";
import { ageOn, traitsOf } from "../traits.js";
import { anonymous, partNextOf, staffEventTitle, staffNextOf } from "../words.js";
import type { ChosenRequest, QueueItem, WholeRequest } from "./queries.js";

type Row = AnswerOf<typeof listQueue>["rows"][number];
type Whole = AnswerOf<typeof getStaffRequest>;
type Other = { number: string; title: string; state: string };
type Similar = { number: string; title: string; text: string | null; submittedAt: Date; resident: { name: string } };

/** What stands around a request. */
export interface Around {
  others: Other[];
  similar: Similar[];
}

/** A row of the queue. Of a mediation that this person may not open, only its clock and its state. */
export function presentRow(request: QueueItem, actor: StaffActor, world: Directory, at: Date): Row {
  const openable = canOpen(actor, request);
  const hidden = request.confidential && !openable;
  return {
    number: request.number,
    kind: request.kind as RequestKind,
    title: request.confidential ? "调解（保密）" : request.title,
    excerpt: request.confidential ? null : request.text?.slice(0, 60) || null,
    confidential: request.confidential,
    openable,
    // Even to those who may open it, a list shows no name of a mediation: lists are read over shoulders.
    residentName: request.confidential ? null : maskName(request.resident.name),
    place: request.confidential ? null : roughPlace(request.resident.homeAddress),
    communityName: request.community.name,
    queueId: request.queueId,
    deskName: request.queue.desk.name,
    state: request.state as RequestState,
    stateWords: stateWordsOf(request),
    owner: hidden ? null : request.owner,
    due: presentDue(request, world.calendar, hoursOf(request.communityId, world), at),
    flags: flagsOf(request, hidden, at),
    // Those of the community where it came from stay there.
    tags: request.confidential
      ? []
      : request.tags
          .filter(({ tag }) => tag.communityId === request.communityId)
          .map(({ tag: { id, name } }) => ({ id, name })),
    claimable:
      openable &&
      request.state === "queued" &&
      actor.queueIds.includes(request.queueId) &&
      !waitsForHead(actor, request),
    updatedAt: request.updatedAt.toISOString(),
    revision: request.revision,
  };
}

function flagsOf(request: QueueItem, hidden: boolean, at: Date): Row["flags"] {
  const rating = request.rating;
  const flags: [Row["flags"][number], boolean][] = [
    ["escalated", request.escalation > 0],
    ["urged", request.urgedCount > 0],
    ["reopened", request.reopenedCount > 0],
    ["returned", request.returnedCount > 0],
    ["second_list", request.askedCount > 1],
    ["elder", !hidden && !request.confidential && (ageOn(request.resident.birthDate, at) ?? 0) >= 80],
    ["low_rating", Boolean(rating?.callBackDueAt && !rating.calledBackAt)],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}

/** Street or estate without the door: enough to know the corner of the community. */
function roughPlace(address: string): string {
  return address.replace(/[\d一二三四五六七八九十]+\s*(栋|号|幢|单元|室|-).*$/, "").trim() || address.slice(0, 6);
}

export async function presentWhole(
  request: WholeRequest,
  { others, similar }: Around,
  actor: StaffActor,
  world: Directory,
  at: Date,
): Promise<Whole> {
  const { resident } = request;
  const explanation = request.routing as unknown as Explanation;
  const phone = decryptField("resident", "phone", resident.id, resident.phone);
  const idNumber = decryptField("resident", "idNumber", resident.id, resident.idNumber);
  return {
    row: presentRow(request, actor, world, at),
    text: request.text,
    channel: channelNames[request.channel] ?? request.channel,
    submittedAt: request.submittedAt.toISOString(),
    legalDateWords: dayWords(dayOf(request.legalDueAt), dayOf(at)),
    facts: [...(await behaviourOf(request.kind as RequestKind).facts(request, "staff")), ...incidentFacts(request)],
    attachments: request.attachments.map((file) => presentAttachment(file, at, null)),
    timeline: request.events.map((event) => ({
      id: event.id,
      at: event.at.toISOString(),
      action: event.action,
      title: ownTitle(event) ?? staffEventTitle(event.action),
      text: event.text,
      by: byWords(event),
      byKind: event.actorKind as "resident" | "staff" | "system",
      visible: event.visible && request.parentId === null,
      attachments: event.attachments.map((file) => presentAttachment(file, at, null)),
    })),
    next: request.parentId ? partNextOf(request.state) : staffNextOf(request.state),
    routing: { ...explanation, rule: explanation.rule },
    resident: {
      name: maskName(resident.name),
      phone: phone && maskPhone(phone),
      idNumber: idNumber && maskIdNumber(idNumber),
      idCheckedAt: resident.idCheckedAt?.toISOString() ?? null,
      age: ageOn(resident.birthDate, at),
      traits: traitsOf(resident, at).map((name) => traitNames[name] ?? name),
      address: resident.homeAddress,
      others: others.map((other) => ({
        number: other.number,
        title: other.title,
        state: other.state as RequestState,
        stateWords: stateNames[other.state as RequestState],
      })),
    },
    firstReceiver: request.firstReceiver?.name ?? null,
    parts: request.parts.map((part) => ({
      number: part.number,
      deskName: part.queue.desk.name,
      state: part.state as RequestState,
      stateWords: stateWordsOf(part),
      answer: part.answer,
    })),
    mergedInto: request.mergedInto && { number: request.mergedInto.number, title: request.mergedInto.title },
    followers: request._count.followers,
    similar: similar.map((other) => ({
      number: other.number,
      title: other.title,
      excerpt: other.text?.slice(0, 60) || null,
      residentName: maskName(other.resident.name),
      submittedAt: other.submittedAt.toISOString(),
    })),
    parent: request.parent && { number: request.parent.number, title: request.parent.title },
    rating: presentRating(request.rating),
    moves: offeredTo(actor, request).map((action) => presentOffer(action, actor, request)),
    revision: request.revision,
  };
}

/** What a part's words are for: its desk answers to the desk that asked. */
const partAsks: Partial<Record<Action, string>> = {
  reply: "写给请办的窗口",
  resolve: "告诉请办的窗口结果",
  reject: "为什么办不了，该找谁",
  transfer: "为什么转",
};

/** A ruling on a disputed request needs its reason, also where the county names the person at once. */
function presentOffer(action: Action, actor: StaffActor, request: ChosenRequest | WholeRequest): OfferedMove {
  const offered = presentMove(action, request.kind as RequestKind);
  const move = request.parentId ? { ...offered, asks: partAsks[action] ?? offered.asks } : offered;
  if (action !== "assign" || !mayInCounty(actor, "rule_requests") || !awaitsRuling(request)) return move;
  return { ...move, asks: "裁定的理由，居民看得到", needs: ["staff", "text"] };
}

/** A chosen row with what may be done to many at once. */
export function presentChosen(
  request: ChosenRequest,
  actor: StaffActor,
  world: Directory,
  at: Date,
): AnswerOf<typeof lookAtMany>["rows"][number] {
  const offered = offeredTo(actor, request);
  return {
    row: presentRow(request, actor, world, at),
    moves: manyActions
      .filter((action) => offered.includes(action))
      .map((action) => presentOffer(action, actor, request)),
  };
}

/** What this person may do with it now. */
export function offeredTo(actor: StaffActor, request: ChosenRequest | WholeRequest): Action[] {
  const rating = request.rating;
  return (
    actionsFrom(request.state as RequestState, moversOf(actor, request), request.kind as RequestKind)
      .filter((action) => action !== "merge" || canMerge(request))
      .filter((action) => suitsPart(action, request))
      .filter((action) => action !== "claim" || !waitsForHead(actor, request))
      .filter((action) => action !== "return" || !isRuled(request))
      .filter((action) => action !== "transfer" || !isRuled(request) || mayInCounty(actor, "rule_requests"))
      // Where it can be given out anew, that is the same button.
      .filter(
        (action) => action !== "hand_over" || request.state === "waiting_on_resident" || request.state === "booked",
      )
      .filter((action) => action !== "extend" || request.extendedDays === 0)
      .filter((action) => action !== "call_back" || Boolean(rating?.callBackDueAt && !rating.calledBackAt))
  );
}

/** Residents by their family name only; a relative who acted is named beside. */
function byWords({ actorKind, actorName, data }: WholeRequest["events"][number]): string {
  if (actorKind !== "resident" || actorName === anonymous) return actorName;
  const agentName = (data as { agentName?: string } | null)?.agentName;
  return maskName(actorName) + (agentName ? `（${maskName(agentName)}代办）` : "");
}
