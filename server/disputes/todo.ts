import type { Side } from "../../contract/dispute-file.js";
import type { ListedDispute } from "./queries.js";

/** What a party has to do now, in a few words that say nothing of the matter; null where it is the others' turn. */
export function todoOf(dispute: Pick<ListedDispute, keyof Facts>, side: Side): string | null {
  const own = dispute.parties.find((party) => party.side === side);
  if (dispute.stage === "invited" && side === "respondent") return "请您回话：愿不愿意调解";
  if (dispute.stage === "consented" && !own?.choiceId) return "可以选一位调解员";
  if (asksWhetherToCome(dispute, side)) return "约了时间，请回话来不来";
  if (waitsForAgreement(dispute, side)) return "协议写好了，请看一遍，没错就签字";
  if (waitsForSignature(dispute, side)) return "有一份笔录请您看，没错就签字";
  return null;
}

type Facts = Pick<ListedDispute, "stage" | "parties" | "sessions" | "signatures" | "agreement">;

function waitsForAgreement({ stage, agreement, signatures }: Facts, side: Side): boolean {
  if (stage !== "agreed" || !agreement) return false;
  return !signatures.some(({ subjectId, signer }) => subjectId === agreement.id && signer === side);
}

function asksWhetherToCome({ sessions }: Facts, side: Side): boolean {
  return sessions.some(
    ({ state, attendance }) => state === "planned" && attendance.some(({ role, answer }) => role === side && !answer),
  );
}

function waitsForSignature({ stage, sessions, signatures }: Facts, side: Side): boolean {
  if (stage === "archived") return false;
  return sessions.some(({ id, state, attendance }) => {
    const line = attendance.find(({ role, came }) => role === side && came && came !== "absent");
    return state === "held" && line && !signatures.some((one) => one.subjectId === id && one.signer === line.id);
  });
}
