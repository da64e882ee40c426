import { withEmployer } from "../../../contract/placements.js";
import type { ResidentActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { addToStory } from "../../requests/story.js";
import { callOffInterview } from "../interviews/call-off.js";
import { findOwnSeeker } from "../seekers.js";
import { openVacancy } from "../vacancies/open.js";
import type { VacancyRow } from "../vacancies/queries.js";
import { findOwnPlacement, findPlacementFor, type PlacementRow } from "./queries.js";
import { assertFrom, change, propose } from "./steps.js";

// What the seeker does.

/** A seeker asks for an open vacancy; with it they agree that this employer hears of them (PIPL 23). */
export async function applyForVacancy(actor: ResidentActor, vacancyId: string): Promise<string> {
  const mine = await findOwnSeeker(actor.id);
  if (!mine) throw refused("wrong_state", "先登记找工作，再报名这个岗位。");
  const vacancy = await openVacancy(vacancyId);
  const id = newId();
  const result = await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      ...application(actor, mine, vacancy, id, now()),
    ],
    result: { id },
    intention: actor.intention,
  });
  return result.id;
}

type OwnSeeker = NonNullable<Awaited<ReturnType<typeof findOwnSeeker>>>;

/**
 * What it writes to ask for a vacancy where one stands, at a fair: an application, or one's consent to a recommendation that
 * waits for it; nothing where the employer knows one already.
 * @throws Fault wrong_state where the vacancy and the seeker are done with one another
 */
export async function applicationFor(
  actor: ResidentActor,
  mine: OwnSeeker,
  vacancy: VacancyRow,
  at: Date,
): Promise<{ placementId: string; steps: Statement[] }> {
  const known = await findPlacementFor(actor.id, vacancy.id);
  if (!known) {
    const placementId = newId();
    return { placementId, steps: application(actor, mine, vacancy, placementId, at) };
  }
  if (known.state === "proposed") return { placementId: known.id, steps: answer(actor, known, "consent", at) };
  if ((withEmployer as readonly string[]).includes(known.state)) return { placementId: known.id, steps: [] };
  throw refused("wrong_state", "这个岗位您已经有结果了。换一个岗位，或者只取号。");
}

function application(
  actor: ResidentActor,
  { seeker, communityId }: OwnSeeker,
  vacancy: VacancyRow,
  id: string,
  at: Date,
): Statement[] {
  return [
    propose({ id, vacancy, requestId: seeker.requestId, residentId: actor.id, communityId, by: "seeker", at }),
    ...addToStory({
      requestId: seeker.requestId,
      at,
      action: "apply_for_vacancy",
      title: `您要了：${vacancy.title}`,
      text: `${vacancy.employer}。同意把登记给这家单位看。`,
      by: actor,
    }),
    audit(actor, "consent_employer", `placement:${id}`),
  ];
}

/** Agrees, or gives it up; what was agreed to before is withdrawn at once. */
export async function moveOwnPlacement(actor: ResidentActor, id: string, action: "consent" | "decline"): Promise<void> {
  if (await wasDone(actor)) return;
  const placement = await findOwnPlacement(actor.id, id);
  if (!placement) throw notFound("没有找到这条推荐。");
  assertFrom(placement, action);
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      ...answer(actor, placement, action, now()),
    ],
    result: {},
    intention: actor.intention,
  });
  if (action === "decline") await callOffInterview(placement);
}

function answer(actor: ResidentActor, placement: PlacementRow, action: "consent" | "decline", at: Date): Statement[] {
  const agreed = action === "consent";
  return [
    change(placement, action, sql`consentAt = ${agreed ? at : null}`, at),
    ...addToStory({
      requestId: placement.requestId,
      at,
      action: agreed ? "agree_to_vacancy" : "decline_vacancy",
      title: `${agreed ? "您同意了" : "您不要了"}：${placement.vacancy.title}`,
      text: agreed ? "您的登记给了这家单位看。" : "单位看不到您的登记了。",
      by: actor,
    }),
    audit(actor, agreed ? "consent_employer" : "withdraw_employer", `placement:${placement.id}`),
  ];
}
