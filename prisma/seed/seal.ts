import type { Answers, FormField } from "../../contract/forms.js";
import { catalogueItems } from "./catalogue/catalogue-items.js";
import type { County } from "./rows.js";

/** The keys of the hall, which the seed only borrows. */
export interface Seals {
  encrypt(table: string, column: string, rowId: string, plain: string): string;
  sealAnswers(form: readonly FormField[], requestId: string, answers: Answers): Answers;
  initialsOf(name: string): string;
  blindIndex(kind: "phone" | "idNumber", value: string): string;
}

/** The same county as it may be written: personal data encrypted, found again by keyed hashes, passwords hashed. */
export function sealCounty(county: County, passwordHash: string, seals: Seals): County {
  const { encrypt, blindIndex, initialsOf, sealAnswers } = seals;
  const itemOf = new Map(county.request.map(({ id, itemCode }) => [id, itemCode]));
  const formOf = (requestId: string) => catalogueItems.find(({ code }) => code === itemOf.get(requestId))?.form ?? [];
  const seal = (table: string, column: string, rowId: string, plain: string | null) =>
    plain === null ? null : encrypt(table, column, rowId, plain);
  return {
    ...county,
    staff_credential: county.staff_credential.map((row) => ({ ...row, passwordHash })),
    resident: county.resident.map((row) => ({
      ...row,
      initials: initialsOf(row.name),
      phone: seal("resident", "phone", row.id, row.phone),
      phoneHash: row.phone && blindIndex("phone", row.phone),
      idNumber: seal("resident", "idNumber", row.id, row.idNumber),
      idNumberHash: row.idNumber && blindIndex("idNumber", row.idNumber),
    })),
    request: county.request.map((row) => ({
      ...row,
      contactPhone: seal("request", "contactPhone", row.id, row.contactPhone),
    })),
    application: county.application.map((row) => ({
      ...row,
      answers: sealAnswers(formOf(row.requestId), row.requestId, row.answers as Answers),
    })),
    vacancy: county.vacancy.map((row) => ({
      ...row,
      agentPhone: encrypt("vacancy", "agentPhone", row.id, row.agentPhone),
    })),
    activity_signup: county.activity_signup.map((row) => ({
      ...row,
      guardianName: seal("activity_signup", "guardianName", row.id, row.guardianName),
    })),
    help_call: county.help_call.map((row) => ({
      ...row,
      words: seal("help_call", "words", row.id, row.words),
      address: seal("help_call", "address", row.id, row.address),
      phone: seal("help_call", "phone", row.id, row.phone),
    })),
    pair: county.pair.map((row) => ({ ...row, note: seal("pair", "note", row.id, row.note) })),
    pair_visit: county.pair_visit.map((row) => ({ ...row, words: seal("pair_visit", "words", row.id, row.words) })),
    dispute: county.dispute.map((row) => ({
      ...row,
      statement: encrypt("dispute", "statement", row.requestId, row.statement),
      since: encrypt("dispute", "since", row.requestId, row.since),
      otherParty: encrypt("dispute", "otherParty", row.requestId, row.otherParty),
      wish: encrypt("dispute", "wish", row.requestId, row.wish),
      referral: seal("dispute", "referral", row.requestId, row.referral),
    })),
    dispute_mediator: county.dispute_mediator.map((row) => ({
      ...row,
      objection: seal("dispute_mediator", "objection", row.id, row.objection),
    })),
    dispute_event: county.dispute_event.map((row) => ({
      ...row,
      text: seal("dispute_event", "text", row.id, row.text),
    })),
    dispute_session: county.dispute_session.map((row) => ({
      ...row,
      place: encrypt("dispute_session", "place", row.id, row.place),
      online: seal("dispute_session", "online", row.id, row.online),
      record: seal("dispute_session", "record", row.id, row.record),
    })),
    dispute_attendance: county.dispute_attendance.map((row) => ({
      ...row,
      text: seal("dispute_attendance", "text", row.id, row.text),
    })),
    dispute_signature: county.dispute_signature.map((row) => ({
      ...row,
      strokes: encrypt("dispute_signature", "strokes", row.id, row.strokes),
    })),
    dispute_agreement: county.dispute_agreement.map((row) => ({
      ...row,
      clauses: seal("dispute_agreement", "clauses", row.id, row.clauses),
      text: encrypt("dispute_agreement", "text", row.id, row.text),
      courtText: seal("dispute_agreement", "courtText", row.id, row.courtText),
    })),
    agreement_step: county.agreement_step.map((row) => ({
      ...row,
      what: encrypt("agreement_step", "what", row.id, row.what),
      note: seal("agreement_step", "note", row.id, row.note),
    })),
  };
}
