import { createHash } from "node:crypto";
import { type VacancyAction, type VacancyStage, type VacancyText, vacancyMoves } from "../../../contract/vacancies.js";
import type { StaffActor } from "../../actor/actor.js";
import { pointOfAddress } from "../../communities/addresses/find.js";
import { type Directory, directory } from "../../communities/directory.js";
import { audit } from "../../db/audit.js";
import { encryptField } from "../../db/cipher.js";
import { newId } from "../../db/ids.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { Fault, notFound, refused } from "../../errors/fault.js";
import { takeFiles } from "../../files/commands.js";
import { wasDone } from "../../requests/repeats.js";
import { jobCommunities, ownJobCommunity } from "../policy.js";
import { faultsIn } from "./lawful.js";
import { textOf } from "./present.js";
import { findVacancy } from "./queries.js";

/** A vacancy stands so long, if it is not filled before (*setting*). */
const standsDays = 90;
const dayMs = 24 * 60 * 60_000;

/** Keeps a vacancy as a draft; a changed one must be checked anew. @returns its id */
export async function saveVacancy(
  actor: StaffActor,
  given: { id?: string | undefined; revision?: number | undefined; text: VacancyText; paperIds: readonly string[] },
): Promise<string> {
  const world = await directory();
  const community = ownJobCommunity(actor, world);
  const id = given.id ?? newId();
  const text = onTheMap(given.text, world);
  if (!given.id) {
    const result = await commit({
      steps: [newVacancy(id, community.id, actor.id, text), ...takeFiles(actor, given.paperIds, { vacancyId: id })],
      result: { id },
      intention: actor.intention,
    });
    return result.id;
  }
  if (!(await findVacancy(id, [community.id]))) throw notFound("没有找到这个岗位。");
  const { skills, point, agentPhone, authorised: _, ...plain } = text;
  const columns = {
    ...plain,
    skills: JSON.stringify(skills),
    lng: point?.lng ?? null,
    lat: point?.lat ?? null,
    agentPhone: encryptField("vacancy", "agentPhone", id, agentPhone),
    sameAs: sameAsOf(text),
  };
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "这个岗位刚刚被别人改过，请刷新再改。"),
        sql`UPDATE vacancy SET ${assignments(columns)}, stage = 'draft', revision = revision + 1
            WHERE id = ${id} AND revision = ${given.revision ?? -1} AND stage IN ('draft', 'checked', 'published')`,
      ),
      ...takeFiles(actor, given.paperIds, { vacancyId: id }),
    ],
    result: { id },
    intention: actor.intention,
  });
  return id;
}

/** Drafts of an imported sheet: all of them or none. @returns what is told of them; the same when it is sent again */
export async function addVacancies(
  actor: StaffActor,
  texts: readonly VacancyText[],
  twins: number,
): Promise<{ added: number; twins: number }> {
  const world = await directory();
  const community = ownJobCommunity(actor, world);
  return commit({
    steps: texts.map((text) => newVacancy(newId(), community.id, actor.id, onTheMap(text, world))),
    result: { added: texts.length, twins },
    intention: actor.intention,
  });
}

/**
 * Checks, publishes, withdraws or renews.
 * @throws Fault unlawful_vacancy: what stands in it, and the article (人力资源市场暂行条例 24)
 */
export async function moveVacancy(
  actor: StaffActor,
  id: string,
  action: VacancyAction,
  revision: number,
): Promise<void> {
  if (await wasDone(actor)) return;
  const communities = jobCommunities(actor, await directory());
  const vacancy = await findVacancy(
    id,
    communities.map((community) => community.id),
  );
  if (!vacancy) throw notFound("没有找到这个岗位。");
  const move = vacancyMoves[action];
  if (!(move.from as readonly VacancyStage[]).includes(vacancy.stage as VacancyStage)) throw refused("wrong_state");
  if (action === "check" || action === "publish") assertLawful(textOf(vacancy));
  const at = now();
  const span =
    action === "publish"
      ? sql`, publishedAt = ${at}, expiresAt = ${new Date(at.getTime() + standsDays * dayMs)}`
      : sql``;
  const again = action === "renew" ? sql`, headcount = hired + 1` : sql``;
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state"),
        sql`UPDATE vacancy SET stage = ${move.to}, revision = revision + 1${span}${again}
            WHERE id = ${id} AND stage = ${vacancy.stage} AND revision = ${revision}`,
      ),
      audit(actor, `vacancy_${action}`, `vacancy:${id}`),
    ],
    result: {},
    intention: actor.intention,
  });
}

function assertLawful(text: VacancyText): void {
  const [first, ...rest] = faultsIn(text);
  if (!first) return;
  const sentence = `“${first.found}”不行：${first.words}（${first.article}）。`;
  throw new Fault(
    "unlawful_vacancy",
    sentence,
    [first, ...rest].map(({ field, words, article }) => ({ path: `text.${field}`, message: `${words}（${article}）` })),
  );
}

/** Takes down what has stood its time. @returns how many */
export async function expireVacancies(): Promise<number> {
  await commit({
    steps: [
      sql`UPDATE vacancy SET stage = 'expired', revision = revision + 1 WHERE stage = 'published' AND expiresAt <= ${now()}`,
    ],
    result: null,
  });
  return 0;
}

/** Where work is that was only written: as far from a home as the two communities are from one another. */
function onTheMap(text: VacancyText, world: Directory): VacancyText {
  return { ...text, point: text.point ?? pointOfAddress(text.place, world) };
}

function newVacancy(id: string, communityId: string, authorId: string, text: VacancyText): Statement {
  const { point, agentPhone, authorised: _, ...plain } = text;
  return insert("Vacancy", {
    id,
    communityId,
    stage: "draft",
    ...plain,
    skills: [...text.skills],
    lng: point?.lng ?? null,
    lat: point?.lat ?? null,
    agentPhone: encryptField("vacancy", "agentPhone", id, agentPhone),
    sameAs: sameAsOf(text),
    createdAt: now(),
    authorId,
  });
}

/** The same employer seeking for the same at the same place. */
export function sameAsOf({ licence, title, place }: VacancyText): string {
  const plain = [licence, title, place].map((words) => words.normalize("NFKC").replace(/[\s，。、（）()]/g, ""));
  return createHash("sha256").update(plain.join("|")).digest("hex");
}

function assignments(columns: Record<string, unknown>): Statement {
  const [first, ...rest] = Object.entries(columns).map(([name, value]) => sql`${{ text: `\`${name}\`` }} = ${value}`);
  return rest.reduce((built, one) => sql`${built}, ${one}`, first ?? sql``);
}
