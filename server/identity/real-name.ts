import type { ParsedOf } from "../../contract/endpoint.js";
import { ownAge, type stateIdentity } from "../../contract/real-name.js";
import type { ResidentActor } from "../actor/actor.js";
import { dayOf } from "../communities/calendar/shanghai.js";
import { audit } from "../db/audit.js";
import { blindIndex, encryptField } from "../db/cipher.js";
import { newId } from "../db/ids.js";
import { mustBeFirst, mustChange, type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { badInput, refused } from "../errors/fault.js";
import { initialsOf } from "./initials.js";
import { spend } from "./limits.js";

/**
 * Keeps what a resident says their card says, with the consent of its own (PIPL 29). What was checked before holds no
 * longer.
 * @throws Fault bad_input under 14, whose guardian comes along (PIPL 31); identity_taken; too_many_requests
 */
export async function keepStated(actor: ResidentActor, given: ParsedOf<typeof stateIdentity>["body"]): Promise<void> {
  // Whether a number is known here must not be found out by trying.
  await spend("identity", actor.id);
  const at = now();
  const bornOn = birthDayOf(given.idNumber);
  if (bornOn > yearsBefore(at, ownAge)) {
    throw badInput([{ path: "idNumber", message: `未满 ${ownAge} 周岁，请监护人带着户口簿到社区窗口登记。` }]);
  }
  await commit({
    steps: [
      ownNumber(sql`UPDATE resident SET name = ${given.name}, initials = ${initialsOf(given.name)},
        ${numberColumns(actor.id, given.idNumber)}, birthDate = ${bornOn}, idCheckedAt = NULL, acts = acts + 1
        WHERE id = ${actor.id}`),
      consented(actor.id, at),
      audit(actor, "state_identity", `resident:${actor.id}`),
    ],
    result: null,
  });
}

/** The card agrees with what was stated, or nothing was stated and the card is taken down. */
export function cardAgrees(residentId: string, idNumber: string, at: Date): Statement[] {
  return [
    ownNumber(
      mustChange(
        1,
        () => refused("identity_differs"),
        sql`UPDATE resident SET ${numberColumns(residentId, idNumber)}, birthDate = ${birthDayOf(idNumber)},
          idCheckedAt = ${at}, acts = acts + 1
          WHERE id = ${residentId} AND COALESCE(idNumberHash, ${blindIndex("idNumber", idNumber)}) =
            ${blindIndex("idNumber", idNumber)}`,
      ),
    ),
    consented(residentId, at),
  ];
}

/** The number goes with the consent to it (PIPL 15, 47); the date of birth stays, which other rules ask for. */
export function forgetNumber(residentId: string): Statement {
  return sql`UPDATE resident SET idNumber = NULL, idNumberHash = NULL, idCheckedAt = NULL WHERE id = ${residentId}`;
}

function numberColumns(residentId: string, idNumber: string): Statement {
  return sql`idNumber = ${encryptField("resident", "idNumber", residentId, idNumber)},
    idNumberHash = ${blindIndex("idNumber", idNumber)}`;
}

function ownNumber(statement: Statement): Statement {
  return mustBeFirst("resident_idNumberHash_key", () => refused("identity_taken"), statement);
}

function consented(residentId: string, at: Date): Statement {
  return sql`INSERT INTO consent (id, residentId, purpose, givenAt)
    SELECT ${newId()}, ${residentId}, 'identity', ${at} FROM DUAL WHERE NOT EXISTS (
      SELECT 1 FROM consent WHERE residentId = ${residentId} AND purpose = 'identity' AND withdrawnAt IS NULL)`;
}

function birthDayOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

function yearsBefore(at: Date, years: number): string {
  const today = dayOf(at);
  return `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
}
