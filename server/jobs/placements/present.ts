import {
  type DeskPlacement,
  ownPlacementStateNames,
  type Placement,
  type PlacementState,
  placementMoves,
  placementStateNames,
} from "../../../contract/placements.js";
import { dayWords } from "../../communities/calendar/shanghai.js";
import type { Directory } from "../../communities/directory.js";
import { decryptField } from "../../db/cipher.js";
import { maskName } from "../../identity/masks.js";
import { linesOf } from "../matching/match.js";
import type { Wishes } from "../matching/sides.js";
import { offerOf, presentCard } from "../vacancies/present.js";
import type { PlacementRow, peopleOf } from "./queries.js";

type Person = Awaited<ReturnType<typeof peopleOf>> extends Map<string, infer P> ? P : never;

export function presentPlacement(row: PlacementRow, wishes: Wishes | null, world: Directory): Placement {
  return {
    id: row.id,
    state: row.state as PlacementState,
    stateWords: ownPlacementStateNames[row.state as PlacementState],
    vacancy: presentCard(row.vacancy, world),
    lines: (wishes && linesOf(wishes, offerOf(row.vacancy))) ?? [],
    interview: presentInterview(row),
    invitation: presentInvitation(row),
    words: row.words,
    moves: movesOf(row, "seeker").map(({ action, label }) => ({ action, label })),
  };
}

/** The seeker's name in full only while they agree. */
export function seekerName({ consentAt }: PlacementRow, person: Person | undefined): string {
  const name = person?.resident.name ?? "求职者";
  return consentAt ? name : maskName(name);
}

/** The name and the number only once the seeker has agreed, and no longer when they have taken it back. */
export function presentForDesk(row: PlacementRow, person: Person | undefined, today: string): DeskPlacement {
  const { vacancy } = row;
  const resident = row.consentAt ? person?.resident : undefined;
  return {
    id: row.id,
    state: row.state as PlacementState,
    stateWords: placementStateNames[row.state as PlacementState],
    number: person?.number ?? "",
    seeker: seekerName(row, person),
    phone: resident ? decryptField("resident", "phone", resident.id, resident.phone) : null,
    hardship: person?.seeker?.hardship ?? "没有",
    vacancy: { id: vacancy.id, title: vacancy.title, employer: vacancy.employer },
    interview: presentInterview(row),
    communityId: row.communityId,
    words: row.words,
    due: presentDue(row, today),
    moves: movesOf(row, "desk"),
  };
}

function presentInterview({ interviewAt, interviewPlace, interviewNumber, vacancy }: PlacementRow) {
  return (
    interviewAt && { at: interviewAt.toISOString(), place: interviewPlace ?? vacancy.place, number: interviewNumber }
  );
}

function presentInvitation({ state, interviewResourceId, interviewPlace }: PlacementRow) {
  if (state !== "invited" || !interviewResourceId) return null;
  return { resourceId: interviewResourceId, place: interviewPlace ?? "" };
}

const dueWords: Record<string, string> = {
  report_hiring: "单位要办用工登记",
  report_ending: "单位要报离职",
};

function presentDue({ dueKind, dueOn }: PlacementRow, today: string): DeskPlacement["due"] {
  if (!dueKind || !dueOn) return null;
  const day = dueOn.toISOString().slice(0, 10);
  return { words: `${dueWords[dueKind] ?? ""}，${dayWords(day, today)}前`, day, late: day < today };
}

function movesOf({ state }: PlacementRow, who: "seeker" | "desk") {
  return Object.entries(placementMoves)
    .filter(([, move]) => move.who === who && (move.from as readonly string[]).includes(state))
    .map(([action, { label, needs }]) => ({ action, label, needs: [...needs] as string[] }));
}
