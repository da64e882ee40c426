import { dayOf } from "../../communities/calendar/shanghai.js";
import { addWorkingMinutes } from "../../communities/calendar/working-days.js";
import type { Directory } from "../../communities/directory.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, type Statement } from "../../db/statement.js";
import { notFound, refused } from "../../errors/fault.js";
import { planAssignment } from "../assignment/assign.js";
import { unclaimedMinutes } from "../clock.js";
import { countNew } from "../counts/changes.js";
import type { Doer, Given } from "../given.js";
import { takeNumber } from "../numbers.js";
import { hoursOf } from "../present.js";
import type { RequestRow } from "../queries.js";
import type { Explanation } from "../routing/decide.js";

/** A part that is decided but not yet written. */
export interface PlannedPart {
  queueId: string;
  deskName: string;
  steps: Statement[];
  /** Who gets it: hot rows, so they come at the end of the work. */
  last: Statement[];
}

/** What a part takes from its parent, written or about to be. */
export type Whole = Pick<
  RequestRow,
  | "id"
  | "itemCode"
  | "title"
  | "channel"
  | "residentId"
  | "queueId"
  | "priority"
  | "dueAt"
  | "legalDueAt"
  | "promisedDays"
  | "legalDays"
  | "calendar"
  | "provisional"
> & { routing: unknown };

/** Who asks: a colleague, or the hall by a rule. `words` stand in the part's own sentence: 低保工作站的周晓梅. */
export interface Asker extends Doer {
  words: string;
}

/**
 * Asks another desk for a part of a request (协办): a request of its own for the people there, with a number and its
 * parent's limit. The resident reads that the desk helps, and never meets the part itself.
 * @throws Fault not_found; wrong_state for the desk that has the request already
 */
export async function planPart(
  request: Whole,
  given: Pick<Given, "queueId" | "text">,
  asker: Asker,
  world: Directory,
  at: Date,
): Promise<PlannedPart> {
  const desk = world.desksByQueue.get(given.queueId ?? "");
  if (!desk?.open) throw notFound("没有找到这个窗口。");
  if (desk.queueId === request.queueId) throw refused("wrong_state", "这件事就在这个窗口，请选别的窗口。");
  const community = world.communities.get(desk.communityId) ?? world.county;
  const id = newId();
  const eventId = newId();
  const number = await takeNumber(dayOf(at));
  const assignment = await planAssignment(
    {
      id,
      queueId: desk.queueId,
      communityId: desk.communityId,
      deskName: desk.name,
      residentId: request.residentId,
      confidential: false,
      booked: false,
    },
    world,
    at,
  );
  const sentence = `${asker.words}请${community.name}${desk.name}协办。`;
  const whole = request.routing as Explanation;
  const routing: Explanation = { ...whole, rule: null, sentence, what: sentence, who: assignment.words };
  return {
    queueId: desk.queueId,
    deskName: desk.name,
    steps: [
      insert("Request", {
        id,
        number,
        // Whatever its parent is: the service's own facts stay with the parent.
        kind: "application",
        itemCode: request.itemCode,
        title: `协办：${request.title}`.slice(0, 100),
        text: given.text.slice(0, 2000),
        confidential: false,
        channel: request.channel,
        residentId: request.residentId,
        contactPhone: null,
        communityId: desk.communityId,
        queueId: desk.queueId,
        state: "queued",
        priority: request.priority,
        submittedAt: at,
        updatedAt: at,
        // The resident was promised one date.
        dueAt: request.dueAt,
        legalDueAt: request.legalDueAt,
        promisedDays: request.promisedDays,
        legalDays: request.legalDays,
        calendar: request.calendar,
        provisional: request.provisional,
        escalateAt: addWorkingMinutes(world.calendar, hoursOf(desk.communityId, world), at, unclaimedMinutes),
        routing: routing as object,
        parentId: request.id,
      }),
      insert("RequestEvent", {
        id: eventId,
        requestId: id,
        at,
        action: "ask_part",
        actorKind: asker.kind,
        actorId: asker.id,
        actorName: asker.name,
        fromState: null,
        toState: "queued",
        visible: false,
        text: given.text,
        data: { deskName: desk.name },
      }),
      publish("request.event", { requestId: id, eventId }, at),
    ],
    last: [...assignment.steps, countNew(id)],
  };
}
