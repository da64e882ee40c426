import { randomInt } from "node:crypto";
import { concludeDays } from "../../../contract/dispute-terms.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { inviteParty as inviteEndpoint } from "../../../contract/mediation.js";
import { mediationLetter } from "../../../contract/mediation-letter.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { blindIndex } from "../../db/cipher.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { spend } from "../../identity/limits.js";
import { type Opened, partyOf } from "../access.js";
import { findPartyByCode, findResidentByPhone } from "../queries.js";
import { seal } from "../seal.js";
import { actAsParty, actAsStaff } from "../stages/act.js";
import { advance } from "../stages/advance.js";

const day = 24 * 60 * 60_000;
/** A letter's code holds this long. */
const codeLasts = 30 * day;

type Invitation = ParsedOf<typeof inviteEndpoint>["body"];

/** Invites the other party: by message where the phone is known, else by a letter whose code makes them the party. */
export function inviteParty(actor: StaffActor, number: string, { name, phone, address }: Invitation): Promise<void> {
  return actAsStaff(actor, number, "invite", async ({ dispute, doer }) => {
    const at = now();
    const known = phone ? await findResidentByPhone(blindIndex("phone", phone)) : null;
    if (known && known.id === dispute.request.residentId) {
      throw badInput([{ path: "phone", message: "这是申请人自己的电话。" }]);
    }
    const id = partyOf(dispute, "respondent")?.id ?? newId();
    const code = known ? null : String(randomInt(100_000_000)).padStart(8, "0");
    const words = {
      residentId: known?.id ?? null,
      name: seal("dispute_party", "name", id, name),
      phone: seal("dispute_party", "phone", id, phone),
      address: seal("dispute_party", "address", id, address),
      codeHash: code && blindIndex("invitation", code),
      code: seal("dispute_party", "code", id, code),
      codeExpiresAt: code && new Date(at.getTime() + codeLasts),
    };
    const invited = sql`INSERT INTO dispute_party
        (id, requestId, side, residentId, name, phone, address, codeHash, code, codeExpiresAt, answer)
      VALUES (${id}, ${dispute.requestId}, 'respondent', ${words.residentId}, ${words.name}, ${words.phone},
        ${words.address}, ${words.codeHash}, ${words.code}, ${words.codeExpiresAt}, 'asked')
      ON DUPLICATE KEY UPDATE residentId = ${words.residentId}, name = ${words.name}, phone = ${words.phone},
        address = ${words.address}, codeHash = ${words.codeHash}, code = ${words.code}, codeExpiresAt = ${words.codeExpiresAt}`;
    const letter = known
      ? [
          publish(
            "notify.resident",
            { residentId: known.id, requestNumber: number, ...mediationLetter, urgent: false },
            at,
          ),
        ]
      : [];
    return advance({ dispute, action: "invite", by: doer, at, steps: [invited, ...letter], tell: ["applicant"] });
  });
}

/** Enters the code of a letter. @throws Fault not_found, too_many_requests */
export async function takeInvitation(actor: ResidentActor, code: string): Promise<{ number: string }> {
  await spend("invitation_code", actor.id);
  const at = now();
  const found = await findPartyByCode(blindIndex("invitation", code), at);
  const gone = () => notFound("没有这个号码，或者已经用过了。请打信上的电话问一问。");
  if (!found || found.dispute.request.residentId === actor.id) throw gone();
  return commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      mustChange(
        1,
        gone,
        sql`UPDATE dispute_party SET residentId = ${actor.id}, code = NULL, codeHash = NULL
            WHERE id = ${found.id} AND residentId IS NULL AND codeHash IS NOT NULL`,
      ),
    ],
    result: { number: found.dispute.request.number },
    intention: actor.intention,
  });
}

/** The invited party answers with one tap (人民调解法 17). */
export function answerInvitation(
  actor: ResidentActor,
  number: string,
  given: { accept: boolean; text: string },
): Promise<void> {
  return actAsParty(actor, number, given.accept ? "accept" : "refuse", (opened) =>
    answered(opened, given.accept, given.text, "self"),
  );
}

/** Staff keep an answer given by word of mouth, with how they know of it. */
export function recordAnswer(
  actor: StaffActor,
  number: string,
  given: { accept: boolean; evidence: string },
): Promise<void> {
  return actAsStaff(actor, number, given.accept ? "accept" : "refuse", (opened) =>
    answered(opened, given.accept, given.evidence, "staff"),
  );
}

function answered({ dispute, doer }: Opened, accept: boolean, text: string, by: "self" | "staff"): Statement[] {
  const party = partyOf(dispute, "respondent");
  if (!party) throw refused("wrong_state");
  const at = now();
  return advance({
    dispute,
    action: accept ? "accept" : "refuse",
    by: doer,
    at,
    text,
    ...(accept ? { concludeBy: new Date(at.getTime() + concludeDays * day) } : { outcome: "refused" as const }),
    steps: [
      sql`UPDATE dispute_party SET answer = ${accept ? "accepted" : "refused"}, answeredAt = ${at}, answeredBy = ${by},
            evidence = ${by === "staff" ? seal("dispute_party", "evidence", party.id, text) : null} WHERE id = ${party.id}`,
    ],
  });
}
