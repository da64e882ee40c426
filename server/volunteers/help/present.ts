import { type HelpKind, type HelpState, helpKinds, helpStates } from "../../../contract/help-calls.js";
import { type AskAnswer, askAnswers } from "../../../contract/help-staff.js";
import { decryptField } from "../../db/cipher.js";
import type { AskRow, CallRow, StaffCallRow } from "./queries.js";
import { openContact } from "./sealed.js";

/** Somebody is on the way, or was there and nobody has said yet that it is well: the two may reach each other. */
const together: readonly string[] = ["taken", "done"];

function presentCall(row: CallRow) {
  const kind = row.kind as HelpKind;
  const state = row.state as HelpState;
  return {
    id: row.id,
    kind,
    kindName: helpKinds[kind].name,
    state,
    stateWords: helpStates[state],
    urgent: row.urgent,
    communityName: row.community.name,
    createdAt: row.createdAt.toISOString(),
  };
}

export function presentOwn(row: CallRow) {
  const { words, address, phone } = openContact(row);
  return {
    ...presentCall(row),
    words,
    address,
    phone: phone ?? "",
    asked: row.asked,
    nextRingAt: row.state === "calling" ? (row.nextRingAt?.toISOString() ?? null) : null,
    volunteer: row.taker && together.includes(row.state) ? { name: row.taker.name, phone: phoneOf(row.taker) } : null,
    takenAt: row.takenAt?.toISOString() ?? null,
    outcome: row.outcome,
    communityPhone: row.community.phone,
  };
}

/** Address, phone, name and words are for who has accepted, as long as they are to come. */
export function presentOffered(row: AskRow) {
  const { call } = row;
  const mine = call.takenById === row.residentId;
  const { words, address, phone } = openContact(call);
  return {
    ...presentCall(call),
    about: helpKinds[call.kind as HelpKind].about,
    metres: row.metres,
    askedAt: row.askedAt.toISOString(),
    standing: standingOf(row),
    contact:
      mine && together.includes(call.state)
        ? { name: call.resident?.name ?? `${call.staffName}（社区）`, phone, address, words }
        : null,
    outcome: mine ? call.outcome : null,
  };
}

/** Whoever has declined or given back is not asked again for it, and may still change their mind. */
function standingOf({ call, residentId }: AskRow): "open" | "mine" | "over" {
  if (call.takenById === residentId && together.includes(call.state)) return "mine";
  return call.state === "calling" || call.state === "unanswered" ? "open" : "over";
}

export function presentForStaff(row: StaffCallRow) {
  const { communityName: _, ...call } = presentCall(row);
  const byOther = row.agentId ? "家人" : row.residentId ? row.staffName : null;
  return {
    ...call,
    forName: row.resident?.name ?? row.staffName ?? "",
    calledBy: byOther,
    ring: row.ring,
    nextRingAt: row.state === "calling" ? (row.nextRingAt?.toISOString() ?? null) : null,
    volunteerName: row.taker?.name ?? null,
    takenAt: row.takenAt?.toISOString() ?? null,
    outcome: row.outcome,
    asked: row.asks.map(({ resident, metres, ring, askedAt, answer }) => ({
      name: resident.name,
      metres,
      ring,
      askedAt: askedAt.toISOString(),
      answer: answer as AskAnswer | null,
      answerWords: answer && askAnswers[answer as AskAnswer],
    })),
  };
}

function phoneOf({ id, phone }: { id: string; phone: string | null }): string | null {
  return decryptField("resident", "phone", id, phone);
}
