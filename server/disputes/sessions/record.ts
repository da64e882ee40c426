import type { Presence } from "../../../contract/dispute-file.js";
import type { recordSession as endpoint } from "../../../contract/dispute-sessions.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { StaffActor } from "../../actor/actor.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { partyNames } from "../parties/names.js";
import type { Dispute, Session } from "../queries.js";
import { seal, unseal } from "../seal.js";
import { hashOf, voidSignatures } from "../signatures/sign.js";
import { actAsStaff } from "../stages/act.js";
import { advance } from "../stages/advance.js";
import { only } from "./commands.js";
import { recordText } from "./record-text.js";

type Given = ParsedOf<typeof endpoint>["body"];

/**
 * Records a meeting: who came, what was said and proposed, how far it got (人民调解法 27). It may be written anew while the
 * mediation goes on; whoever signed the earlier text signs again.
 */
export function recordSession(actor: StaffActor, number: string, sessionId: string, given: Given): Promise<void> {
  return actAsStaff(actor, number, "record", async ({ dispute, doer }) => {
    const session = dispute.sessions.find(({ id }) => id === sessionId);
    if (!session) throw notFound("没有找到这一次。");
    if (session.state === "called_off") throw refused("wrong_state", "这一次取消了，不用记。");
    const at = now();
    if (session.startsAt > at) throw refused("too_late", "还没到约好的时间，谈过以后再记。");
    const came = cameOf(session, given);
    const text = recordText(await factsOf(dispute, session, came, given, actor.name, at));
    return advance({
      dispute,
      action: "record",
      by: doer,
      at,
      ...only(session.sides),
      steps: [
        ...session.attendance.map(
          ({ id }) => sql`UPDATE dispute_attendance SET came = ${came.get(id) ?? "absent"} WHERE id = ${id}`,
        ),
        recorded(session, text, given.result, at),
        voidSignatures(sessionId, at),
      ],
    });
  });
}

function recorded(session: Session, text: string, result: string, at: Date): Statement {
  return mustChange(
    1,
    () => refused("wrong_state"),
    sql`UPDATE dispute_session SET state = 'held', record = ${seal("dispute_session", "record", session.id, text)},
          recordHash = ${hashOf(text)}, result = ${result}, recordedAt = ${at}
        WHERE id = ${session.id} AND state <> 'called_off'`,
  );
}

/** Everybody who was asked is named, and at least one mediator and one party were there: else it was no mediation. */
function cameOf(session: Session, given: Given): Map<string, Presence> {
  const came = new Map(given.came.map(({ id, presence }) => [id, presence]));
  const missing = session.attendance.some(({ id }) => !came.has(id));
  if (missing) throw badInput([{ path: "came", message: "请写每个人来没来。" }]);
  const there = session.attendance.filter(({ id }) => came.get(id) !== "absent").map(({ role }) => role);
  if (!there.includes("mediator")) throw badInput([{ path: "came", message: "没有调解员在，不算谈过。" }]);
  if (!there.some((role) => role === "applicant" || role === "respondent")) {
    throw badInput([{ path: "came", message: "双方都没来，请取消这一次，或改时间。" }]);
  }
  return came;
}

async function factsOf(
  dispute: Dispute,
  session: Session,
  came: Map<string, Presence>,
  { notes, proposal, result }: Given,
  recordedBy: string,
  recordedAt: Date,
) {
  const names = await partyNames(dispute);
  const next = dispute.sessions.find((one) => one.state === "planned" && one.number > session.number) ?? null;
  return {
    number: dispute.request.number,
    committee: dispute.request.community.name,
    session: { ...session, place: unseal("dispute_session", "place", session.id, session.place) },
    people: session.attendance.map((one) => ({
      role: one.role,
      name: nameOf(one, names),
      about: unseal("dispute_attendance", "about", one.id, one.about),
      came: came.get(one.id) ?? ("absent" as const),
    })),
    notes,
    proposal,
    result,
    next,
    recordedBy,
    recordedAt,
  };
}

/** What somebody on a meeting's list is called. */
export function nameOf(one: Session["attendance"][number], names: { applicant: string; respondent: string }): string {
  if (one.role === "applicant" || one.role === "respondent") return names[one.role];
  return one.staff?.name ?? unseal("dispute_attendance", "name", one.id, one.name) ?? "";
}
