import { type ConsentWay, consentWays } from "../../../contract/pair-staff.js";
import { type PairState, pairStates, type VisitFinding, visitFindings } from "../../../contract/pairs.js";
import { decryptField } from "../../db/cipher.js";
import { now } from "../../env/clock.js";
import { presentAttachment } from "../../files/present.js";
import { maskName } from "../../identity/masks.js";
import { ageOn } from "../../requests/traits.js";
import { dayOfDate, overdueDays } from "./due.js";
import type { PairRow, UnpairedRow, VisitRow } from "./queries.js";
import { openNote, openVisit } from "./sealed.js";

const who = { staff: "社区", volunteer: "志愿者", resident: "本人" } as const;

/** A pair to one of its two. Address and phones are there only while it is active. */
export function presentOwn(row: PairRow, readerId: string) {
  const state = row.state as PairState;
  const visits = row.volunteerId === readerId;
  const other = visits ? row.resident : row.volunteer;
  const active = state === "active";
  return {
    id: row.id,
    side: visits ? ("visits" as const) : ("visited" as const),
    state,
    stateWords: pairStates[state],
    communityName: row.community.name,
    communityPhone: row.community.phone,
    everyDays: row.everyDays,
    name: active ? other.name : maskName(other.name),
    age: visits ? ageOn(other.birthDate, now()) : null,
    phone: active ? decryptField("resident", "phone", other.id, other.phone) : null,
    address: active && visits ? other.homeAddress : null,
    note: visits && active ? openNote(row) : null,
    nextDueOn: active && row.nextDueOn ? dayOfDate(row.nextDueOn) : null,
    overdue: active && overdueDays(row.nextDueOn, now()) > 0,
    lastVisitOn: row.lastVisitOn && dayOfDate(row.lastVisitOn),
  };
}

/** @param readerId the volunteer whose own visit it is; null for others, who see its photos once they are checked */
export function presentVisit(row: VisitRow, readerId: string | null) {
  const finding = row.finding as VisitFinding;
  return {
    id: row.id,
    visitedOn: dayOfDate(row.visitedOn),
    finding,
    findingWords: visitFindings[finding],
    words: openVisit(row),
    photos: row.photos.map((photo) => presentAttachment(photo, now(), readerId)),
    byName: row.byName,
  };
}

export function presentForStaff(row: PairRow) {
  const state = row.state as PairState;
  const { resident, volunteer } = row;
  return {
    id: row.id,
    state,
    stateWords: pairStates[state],
    resident: {
      id: resident.id,
      name: resident.name,
      age: ageOn(resident.birthDate, now()),
      alone: (resident.traits as string[]).includes("alone"),
    },
    volunteer: { id: volunteer.id, name: volunteer.name },
    everyDays: row.everyDays,
    note: openNote(row),
    consentWords: consentWays[row.consent as ConsentWay],
    createdAt: row.createdAt.toISOString(),
    pairedBy: row.pairedBy,
    visits: row.visits,
    lastVisitOn: row.lastVisitOn && dayOfDate(row.lastVisitOn),
    nextDueOn: row.nextDueOn && state === "active" ? dayOfDate(row.nextDueOn) : null,
    overdueDays: state === "active" ? overdueDays(row.nextDueOn, now()) : 0,
    endedWords: row.endedBy && `${who[row.endedBy as keyof typeof who]}：${row.endedWords || "没有写"}`,
  };
}

export function presentUnpaired({ id, name, birthDate, alone, homeAddress }: UnpairedRow) {
  return { id, name, age: ageOn(birthDate && new Date(birthDate), now()), alone: Boolean(alone), homeAddress };
}
