import type {
  signMyAgreement as mineEndpoint,
  sealAgreement as sealEndpoint,
  signAgreement as signEndpoint,
} from "../../../contract/dispute-agreements.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { findHeads } from "../../communities/staff/queries.js";
import { audit } from "../../db/audit.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { now } from "../../env/clock.js";
import { notAllowed, refused } from "../../errors/fault.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import { mediatorsOf } from "../access.js";
import type { AgreementRow, Dispute } from "../queries.js";
import { assertSameText, signed } from "../signatures/sign.js";
import { actAsParty, actAsStaff } from "../stages/act.js";
import { advance } from "../stages/advance.js";
import { waitsFor } from "./waits-for.js";

/** A party signs on their own phone the text that they have read (人民调解法 29). */
export function signMyAgreement(
  actor: ResidentActor,
  number: string,
  given: ParsedOf<typeof mineEndpoint>["body"],
): Promise<void> {
  return actAsParty(actor, number, "sign_agreement", async ({ dispute, doer, side }) => {
    const noted = audit(actor, "sign_agreement", `request:${dispute.requestId}`, `sha256 ${given.hash}`);
    const steps = [...(await signature(dispute, side, side, given, null)), noted];
    return advance({ dispute, action: "sign_agreement", by: doer, at: now(), tell: ["mediators"], steps });
  });
}

/** The mediator signs; for a party who signs at the counter the mediator is the witness. */
export function signAgreementAsStaff(
  actor: StaffActor,
  number: string,
  { role, ...given }: ParsedOf<typeof signEndpoint>["body"],
): Promise<void> {
  return actAsStaff(actor, number, "sign_agreement", async ({ dispute, doer }) => {
    const mediates = mediatorsOf(dispute).some(({ staffId }) => staffId === actor.id);
    if (role === "mediator" && !mediates) throw notAllowed("调解员的字，由调解这一件的人自己签。");
    const signer = role === "mediator" ? actor.id : role;
    const noted = audit(actor, "sign_agreement", `request:${dispute.requestId}`, `sha256 ${given.hash}`);
    const steps = [...(await signature(dispute, role, signer, given, role === "mediator" ? null : actor.id)), noted];
    return advance({ dispute, action: "sign_agreement", by: doer, at: now(), tell: [], steps });
  });
}

/**
 * The committee seals it: from here on it holds (29), and it gets its number. Everybody who had to sign has signed this very
 * text. Numbers run by committee and year.
 */
export function sealAgreement(
  actor: StaffActor,
  number: string,
  { hash }: ParsedOf<typeof sealEndpoint>["body"],
): Promise<void> {
  return actAsStaff(actor, number, "seal", ({ dispute, doer }) => {
    const agreement = drafted(dispute);
    assertSameText(hash, agreement.textHash);
    const missing = waitsFor(dispute, agreement).filter((one) => one !== "seal");
    if (missing.length) throw refused("wrong_state", "双方和调解员都签了字，才能盖章（《人民调解法》第二十九条）。");
    const at = now();
    const { community } = dispute.request;
    const year = Number(dayOf(at).slice(0, 4));
    const count = sql`(SELECT last FROM agreement_count WHERE communityId = ${community.id} AND year = ${year})`;
    return advance({
      dispute,
      action: "seal",
      // Who heads the committee seals, also where they mediate themselves.
      by: { ...doer, role: "head" },
      at,
      outcome: "written",
      steps: [
        sql`INSERT INTO agreement_count (communityId, year, last) VALUES (${community.id}, ${year}, 1)
            ON DUPLICATE KEY UPDATE last = last + 1`,
        mustChange(
          1,
          () => refused("wrong_state"),
          sql`UPDATE dispute_agreement SET sealedById = ${actor.id}, effectiveAt = ${at},
                number = CONCAT(${`${community.name}调〔${year}〕`}, ${count}, '号')
              WHERE id = ${agreement.id} AND effectiveAt IS NULL AND textHash = ${hash}`,
        ),
        audit(actor, "seal_agreement", `request:${dispute.requestId}`, `sha256 ${hash}`),
      ],
    });
  });
}

function drafted({ agreement }: Dispute): AgreementRow {
  if (!agreement) throw refused("wrong_state", "协议还没写好。");
  return agreement;
}

/** Whoever signs last has the committee told that its seal is waited for. */
async function signature(
  dispute: Dispute,
  role: "applicant" | "respondent" | "mediator",
  signer: string,
  { hash, strokes }: { hash: string; strokes: Parameters<typeof signed>[0]["strokes"] },
  witnessId: string | null,
): Promise<Statement[]> {
  const agreement = drafted(dispute);
  assertSameText(hash, agreement.textHash);
  const waiting = waitsFor(dispute, agreement);
  if (!waiting.includes(role)) throw refused("wrong_state", "已经签过了。");
  const at = now();
  const isLast = waiting.filter((one) => one !== "seal").length === 1;
  const { community, number } = dispute.request;
  const heads = isLast ? await findHeads(community.id, at) : [];
  return [
    signed({ requestId: dispute.requestId, subjectId: agreement.id, signer, textHash: hash, strokes, witnessId, at }),
    ...tellStaff(heads, { title: "调解（保密）", text: "都签了字，等委员会盖章。", requestNumber: number }, at),
  ];
}
