import type { Side } from "../../../contract/dispute-file.js";
import type {
  moveSession as moveEndpoint,
  scheduleSession as scheduleEndpoint,
} from "../../../contract/dispute-sessions.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { StaffActor } from "../../actor/actor.js";
import { newId } from "../../db/ids.js";
import { insertAll, mustChange, type Statement, sql } from "../../db/statement.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { mediatorsOf } from "../access.js";
import type { Dispute, Session } from "../queries.js";
import { seal, unseal } from "../seal.js";
import { actAsStaff } from "../stages/act.js";
import { advance } from "../stages/advance.js";
import { calledOff } from "./call-off.js";
import { changeRoom, type Place, placeOf } from "./place.js";
import { remindedAlready } from "./reminder.js";
import { spanWords } from "./span-words.js";

type Plan = ParsedOf<typeof scheduleEndpoint>["body"];

/** Schedules a meeting: the room is held, and whom it concerns is told that there is something to read. */
export function scheduleSession(actor: StaffActor, number: string, plan: Plan): Promise<void> {
  return actAsStaff(actor, number, "meet", async ({ dispute, doer }) => {
    if (plan.guests.length && !plan.guestsAgreed) {
      throw badInput([{ path: "guestsAgreed", message: "请别人一起谈，要双方都同意（《人民调解法》第二十条）。" }]);
    }
    const at = now();
    const place = await placeOf(dispute, plan, at);
    const room = changeRoom(null, place.span, at);
    const id = newId();
    return advance({
      dispute,
      action: "meet",
      by: doer,
      at,
      text: `${spanWords(place)}，${place.place}`,
      ...only(plan.sides),
      steps: [...room.steps, invited(dispute, id, place, room.holdId, plan, at), ...asked(dispute, id, plan)],
    });
  });
}

/** Moves a meeting; the old room is free once the new one is held. */
export function moveSession(
  actor: StaffActor,
  number: string,
  sessionId: string,
  when: ParsedOf<typeof moveEndpoint>["body"],
): Promise<void> {
  return actAsStaff(actor, number, "move_session", async ({ dispute, doer }) => {
    const session = planned(dispute, sessionId);
    const at = now();
    const stays = session.hold && !session.hold.releasedAt && session.hold.slotId === when.slotId;
    const here = unseal("dispute_session", "place", sessionId, session.place);
    const place: Place = stays ? { ...session, place: here, span: null } : await placeOf(dispute, when, at);
    const room = stays ? { holdId: session.holdId, steps: [] } : changeRoom(session.hold, place.span, at);
    const staffIds = mediatorsOf(dispute).map(({ staffId }) => staffId);
    return advance({
      dispute,
      action: "move_session",
      by: doer,
      at,
      text: `第 ${session.number} 次改到${spanWords(place)}，${place.place}`,
      ...only(session.sides),
      steps: [
        ...room.steps,
        mustChange(
          1,
          busy,
          sql`UPDATE dispute_session SET startsAt = ${place.startsAt}, endsAt = ${place.endsAt}, remindedAt = ${remindedAlready(place.startsAt, at)},
                place = ${seal("dispute_session", "place", sessionId, place.place)}, holdId = ${room.holdId},
                online = ${seal("dispute_session", "online", sessionId, when.online)}
              WHERE id = ${sessionId} AND ${free(staffIds, place, sessionId)}`,
        ),
        sql`UPDATE dispute_attendance SET answer = NULL, text = NULL WHERE sessionId = ${sessionId}`,
      ],
    });
  });
}

export function callOffSession(actor: StaffActor, number: string, sessionId: string, text: string): Promise<void> {
  return actAsStaff(actor, number, "call_off", ({ dispute, doer }) => {
    const session = planned(dispute, sessionId);
    const at = now();
    const steps = calledOff(session, text, at);
    return advance({ dispute, action: "call_off", by: doer, at, text, ...only(session.sides), steps });
  });
}

/** The meeting of this file that is still to come. @throws Fault not_found, wrong_state */
export function planned(dispute: Dispute, sessionId: string): Session {
  const session = dispute.sessions.find(({ id }) => id === sessionId);
  if (!session) throw notFound("没有找到这一次。");
  if (session.state !== "planned") throw refused("wrong_state", "这一次谈过了，或者取消了。");
  return session;
}

/** With one side alone the other hears and reads nothing of it. */
export function only(sides: string): { side?: Side; tell?: ("applicant" | "respondent" | "mediators")[] } {
  return sides === "both" ? {} : { side: sides as Side, tell: [sides as Side, "mediators"] };
}

const busy = () => refused("overlapping_booking", "调解员这个时间约了别的调解，请换一个时间。");

function invited(dispute: Dispute, id: string, place: Place, holdId: string | null, plan: Plan, at: Date): Statement {
  const staffIds = mediatorsOf(dispute).map(({ staffId }) => staffId);
  const number = dispute.sessions.length + 1;
  return mustChange(
    1,
    busy,
    sql`INSERT INTO dispute_session (id, requestId, number, state, sides, startsAt, endsAt, place, online, holdId, createdAt, remindedAt)
        SELECT ${id}, ${dispute.requestId}, ${number}, 'planned', ${plan.sides}, ${place.startsAt}, ${place.endsAt},
          ${seal("dispute_session", "place", id, place.place)}, ${seal("dispute_session", "online", id, plan.online)},
          ${holdId}, ${at}, ${remindedAlready(place.startsAt, at)} FROM DUAL WHERE ${free(staffIds, place, id)}`,
  );
}

/** No mediator of it sits with others at that time. */
function free(staffIds: readonly string[], { startsAt, endsAt }: Place, except: string): Statement {
  // DISTINCT keeps the derived table apart from the table that is being written, which MySQL demands (error 1093).
  return sql`NOT EXISTS (SELECT 1 FROM (SELECT DISTINCT s.id FROM dispute_session s
    JOIN dispute_attendance a ON a.sessionId = s.id WHERE a.staffId IN (${staffIds}) AND s.state = 'planned'
    AND s.startsAt < ${endsAt} AND s.endsAt > ${startsAt} AND s.id <> ${except}) AS other)`;
}

function asked(dispute: Dispute, sessionId: string, { sides, guests }: Plan): Statement[] {
  const nobody = {
    sessionId,
    staffId: null as string | null,
    name: null as string | null,
    about: null as string | null,
  };
  const parties = dispute.parties
    .filter(({ side }) => sides === "both" || side === sides)
    .map(({ side }) => ({ ...nobody, id: newId(), role: side }));
  const mediators = mediatorsOf(dispute).map(({ staffId }) => ({ ...nobody, id: newId(), role: "mediator", staffId }));
  const others = guests.map(({ name, about }) => {
    const id = newId();
    return {
      ...nobody,
      id,
      role: "guest",
      name: seal("dispute_attendance", "name", id, name),
      about: seal("dispute_attendance", "about", id, about),
    };
  });
  return [insertAll("DisputeAttendance", [...parties, ...mediators, ...others])];
}
