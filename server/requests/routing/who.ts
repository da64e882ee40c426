import type { QueueMode } from "../../../contract/staffing.js";

/** One who answers at the desk, as the decision sees them. */
export interface Member {
  id: string;
  name: string;
  /** Holds a post there today that may take this kind of request. */
  entitled: boolean;
  /** On leave, at lunch, out until later. */
  away: boolean;
  onDuty: boolean;
  /** A relative or a party (回避). */
  excluded: boolean;
  open: number;
  /** The queue's ticket at the last assignment; 0 is never. */
  lastTurn: number;
}

/** All that the choice may depend on. */
export interface WhoFacts {
  mode: QueueMode;
  /** Open requests that one person may hold. */
  cap: number;
  members: readonly Member[];
  /** Who handled this resident's requests at this desk last. */
  knownId: string | null;
  /** Whom a rule names; that person comes first, whatever the mode, where nothing speaks against it. */
  wantedId?: string | null | undefined;
  /** The day whose roster counts, in words: 今天, or the next day on which the desk is open. */
  dutyDay: string;
}

export interface Candidate {
  id: string;
  name: string;
  /** Why this person, for Decision.explanation.who. */
  words: string;
  /** Comes before everybody who is not. */
  preferred: boolean;
}

/** Who may take a request, the best first. Nobody: it waits in the queue, and whoever of the desk is there may claim it. */
export interface WhoChoice {
  candidates: Candidate[];
  /** Which of two equals comes first: who had none for longest, or who has least. The write asks anew, in this order. */
  by: "turn" | "open";
  /** What is said as long as nobody has it. */
  words: string;
}

/** What staff read of a request that waits for somebody of the desk to claim it. */
export const claimWords = "由窗口的人来接";

/**
 * Chooses the person (domain rule 3): never someone absent, over the cap, without a post, a relative or a party.
 * Pure and total: every mode with any members has an answer.
 */
export function chooseWho(facts: WhoFacts): WhoChoice {
  const choice = chooseByMode(facts);
  if (!facts.wantedId) return choice;
  const wanted = facts.members.find(({ id }) => id === facts.wantedId);
  const obstacle = obstacleOf(wanted, facts.cap);
  if (!wanted || obstacle) {
    const said = (words: string) => `${obstacle}，${words}`;
    const candidates = choice.candidates.map((candidate) => ({ ...candidate, words: said(candidate.words) }));
    return { ...choice, candidates, words: said(choice.words) };
  }
  const first = { id: wanted.id, name: wanted.name, preferred: true, words: `规则指定由${wanted.name}办` };
  // The write comes to these only when the cap was reached between the look and the write.
  const others = choice.candidates
    .filter(({ id }) => id !== wanted.id)
    .map((other) => ({ ...other, preferred: false, words: `${wanted.name}手上刚满，${other.words}` }));
  return { ...choice, candidates: [first, ...others] };
}

/** Why whom the rule names cannot have it; empty where nothing speaks against it. */
function obstacleOf(wanted: Member | undefined, cap: number): string {
  if (!wanted) return "规则指定的人不在这个窗口";
  const said = `规则指定的${wanted.name}`;
  if (!wanted.entitled) return `${said}现在没有这个职务`;
  if (wanted.away) return `${said}不在`;
  if (wanted.excluded) return `${said}要回避`;
  return wanted.open < cap ? "" : `${said}手上满了`;
}

function chooseByMode(facts: WhoFacts): WhoChoice {
  const { mode, members, cap } = facts;
  const by = mode === "rotate" ? "turn" : "open";
  const nobody = (words: string): WhoChoice => ({ candidates: [], by, words });
  if (mode === "claim") return nobody(claimWords);
  if (mode === "assign") return nobody("等负责人派人");
  const meant = mode === "duty" ? members.filter((member) => member.onDuty) : members;
  if (meant.length === 0) return nobody(mode === "duty" ? `${facts.dutyDay}没有排值班，${claimWords}` : claimWords);
  const present = meant.filter((member) => member.entitled && !member.away && !member.excluded);
  if (present.length === 0) return nobody(`该接的人都不在或要回避，${claimWords}`);
  const free = present.filter((member) => member.open < cap);
  if (free.length === 0) return nobody(`该接的人手上都满了，${claimWords}`);
  return {
    candidates: free
      .map((member) => ({ member, preferred: mode === "known" && member.id === facts.knownId }))
      .sort((a, b) => order(a, b, by))
      .map(({ member: { id, name }, preferred }) => ({ id, name, preferred, words: wordsFor(name, preferred, facts) })),
    by,
    words: claimWords,
  };
}

interface Placed {
  member: Member;
  preferred: boolean;
}

/** The order of the write's own ORDER BY: preferred, then the mode's measure, then the longest without, then the id. */
function order(a: Placed, b: Placed, by: WhoChoice["by"]): number {
  return (
    Number(b.preferred) - Number(a.preferred) ||
    (by === "open" ? a.member.open - b.member.open : 0) ||
    a.member.lastTurn - b.member.lastTurn ||
    (a.member.id < b.member.id ? -1 : 1)
  );
}

function wordsFor(name: string, preferred: boolean, { mode, dutyDay }: WhoFacts): string {
  if (mode === "duty") return `${dutyDay}由${name}值班`;
  if (mode === "rotate") return `轮到${name}`;
  if (preferred) return `上次是${name}办的，这次还由${name}办`;
  return `${name}手上的最少，由${name}办`;
}
