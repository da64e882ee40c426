import {
  type StaffVacancy,
  type VacancyAction,
  type VacancyCard,
  type VacancyStage,
  type VacancyText,
  vacancyMoves,
  vacancyStageNames,
} from "../../../contract/vacancies.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import type { Directory } from "../../communities/directory.js";
import { decryptField } from "../../db/cipher.js";
import { now } from "../../env/clock.js";
import { presentAttachment } from "../../files/present.js";
import type { Offer } from "../matching/sides.js";
import { faultsIn } from "./lawful.js";
import type { PaperRow, VacancyRow } from "./queries.js";

export function pointOf({ lng, lat }: { lng: unknown; lat: unknown }) {
  return lng === null || lat === null ? null : { lng: Number(lng), lat: Number(lat) };
}

/** What matching asks of a vacancy. */
export function offerOf(row: VacancyRow): Offer {
  const { hours, payFrom, payTo } = row;
  return { skills: row.skills as string[], hours, payFrom, payTo, point: pointOf(row) };
}

export function payWordsOf({ payFrom, payTo }: { payFrom: number; payTo: number }): string {
  return `${payFrom}–${payTo} 元一个月`;
}

export function presentCard(row: VacancyRow, world: Directory): VacancyCard {
  return {
    id: row.id,
    title: row.title,
    employer: row.employer,
    payWords: payWordsOf(row),
    hours: row.hours,
    place: row.place,
    communityName: world.communities.get(row.communityId)?.name ?? "",
    left: Math.max(0, row.headcount - row.hired),
    until: dayOf(row.expiresAt ?? row.createdAt),
    skills: row.skills as string[],
  };
}

/** What was said, as it was said. */
export function textOf(row: VacancyRow): VacancyText {
  const {
    employer,
    licence,
    agentName,
    title,
    headcount,
    work,
    conditions,
    payFrom,
    payTo,
    benefits,
    protection,
    place,
  } = row;
  return {
    employer,
    licence,
    agentName,
    agentPhone: decryptField("vacancy", "agentPhone", row.id, row.agentPhone),
    authorised: true,
    title,
    // Written by the commands, whose input the contract has parsed.
    skills: row.skills as VacancyText["skills"],
    hours: row.hours as VacancyText["hours"],
    headcount,
    work,
    conditions,
    payFrom,
    payTo,
    benefits,
    protection,
    place,
    point: pointOf(row),
  };
}

export function presentForStaff(
  row: VacancyRow,
  world: Directory,
  twins: readonly { id: string; title: string; sameAs: string }[],
  papers: readonly PaperRow[],
): StaffVacancy {
  const stage = row.stage as VacancyStage;
  const twin = twins.find(({ id, sameAs }) => sameAs === row.sameAs && id !== row.id);
  const actions = Object.entries(vacancyMoves) as [VacancyAction, (typeof vacancyMoves)[VacancyAction]][];
  return {
    ...presentCard(row, world),
    stage,
    stageWords: vacancyStageNames[stage],
    text: textOf(row),
    headcount: row.headcount,
    hired: row.hired,
    papers: papers
      .filter(({ vacancyId }) => vacancyId === row.id)
      .map((paper) => presentAttachment(paper, now(), null)),
    faults: faultsIn(textOf(row)),
    twin: twin ? { id: twin.id, title: twin.title } : null,
    moves: actions
      .filter(([, { from }]) => (from as readonly VacancyStage[]).includes(stage))
      .map(([action, { label }]) => ({ action, label })),
    revision: row.revision,
  };
}
