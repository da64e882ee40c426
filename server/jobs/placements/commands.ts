import { placementMoves } from "../../../contract/placements.js";
import type { StaffActor } from "../../actor/actor.js";
import { dayOf, dayWords, nextDay } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { addToStory } from "../../requests/story.js";
import { callOffInterview } from "../interviews/call-off.js";
import { findInterviewPlace } from "../interviews/places.js";
import { jobCommunities } from "../policy.js";
import { findSeekerByNumber } from "../seekers.js";
import { openVacancy } from "../vacancies/open.js";
import { findDeskPlacement, type PlacementRow } from "./queries.js";
import { assertFrom, change, propose, refusal } from "./steps.js";

/** 就业服务与就业管理规定 62: a hiring is registered within 30 days, an ending within 15. */
const reportHiringDays = 30;
const reportEndingDays = 15;

/** The desk recommends a seeker, who is asked first: until they agree the employer hears nothing. */
export async function recommend(actor: StaffActor, vacancyId: string, number: string): Promise<string> {
  const communityIds = jobCommunities(actor, await directory()).map(({ id }) => id);
  const found = await findSeekerByNumber(number, communityIds);
  if (!found) throw notFound("没有找到这个求职登记。");
  if (found.seeker.pausedAt) throw refused("wrong_state", "求职者先停一停，停着的时候不推荐。");
  const vacancy = await openVacancy(vacancyId);
  const at = now();
  const id = newId();
  const { residentId, communityId } = found.request;
  const result = await commit({
    steps: [
      propose({ id, vacancy, requestId: found.request.id, residentId, communityId, by: "desk", at }),
      ...addToStory({
        requestId: found.request.id,
        at,
        action: "recommend",
        title: `有个活合适：${vacancy.title}`,
        text: `${vacancy.employer}。看一看，同意了我们再给单位说。`,
        by: actor,
      }),
      sql`UPDATE job_seeker SET state = 'recommended' WHERE requestId = ${found.request.id} AND state = 'registered'`,
    ],
    result: { id },
    intention: actor.intention,
  });
  return result.id;
}

type Room = Awaited<ReturnType<typeof findInterviewPlace>>;

interface Given {
  action: "invite" | "interview" | "hire" | "refuse" | "follow_up" | "end";
  at?: string | undefined;
  resourceId?: string | undefined;
  day?: string | undefined;
  text: string;
}

/** What the employer answered, and what came of it; a hiring fills the vacancy and ends the search. */
export async function moveDeskPlacement(actor: StaffActor, id: string, given: Given): Promise<void> {
  if (await wasDone(actor)) return;
  const communityIds = jobCommunities(actor, await directory()).map((community) => community.id);
  const placement = await findDeskPlacement(communityIds, id);
  if (!placement) throw notFound("没有找到这条推荐。");
  assertFrom(placement, given.action);
  assertComplete(given);
  const room = given.resourceId ? await findInterviewPlace(placement.communityId, given.resourceId) : null;
  if (given.action === "invite" && !room) throw notFound("没有找到这个能约的地方，请换一个。");
  const at = now();
  await commit({
    steps: [
      ...stepsOf(actor, placement, given, room, at),
      audit(actor, `placement_${given.action}`, `placement:${id}`),
    ],
    result: {},
    intention: actor.intention,
  });
  await callOffInterview(placement);
}

function stepsOf(actor: StaffActor, placement: PlacementRow, given: Given, room: Room, at: Date): Statement[] {
  const { requestId, vacancy } = placement;
  const words = given.text || null;
  const seeker = (state: string) => sql`UPDATE job_seeker SET state = ${state} WHERE requestId = ${requestId}`;
  const letter = (title: string, text: string) =>
    addToStory({ requestId, at, action: `placement_${given.action}`, title, text, by: actor });
  switch (given.action) {
    case "invite":
      return [
        change(
          placement,
          "invite",
          sql`interviewResourceId = ${room?.id}, interviewPlace = ${room?.words}, interviewAt = NULL, words = ${words}`,
          at,
        ),
        ...letter(`单位愿意见您：${vacancy.title}`, `在${room?.words}。打开「找工作」选一个时间。${given.text}`),
      ];
    case "interview": {
      const when = new Date(given.at ?? "");
      return [
        change(
          placement,
          "interview",
          sql`interviewAt = ${when}, interviewPlace = NULL, interviewNumber = NULL, words = ${words}`,
          at,
        ),
        seeker("interviewing"),
        ...letter(`面试：${vacancy.title}`, `${dayWords(dayOf(when), dayOf(at))}，${vacancy.place}。${given.text}`),
      ];
    }
    case "hire": {
      const hiredOn = given.day ?? dayOf(at);
      return [
        change(
          placement,
          "hire",
          sql`hiredOn = ${hiredOn}, words = ${words}, dueKind = 'report_hiring', dueOn = ${nextDay(hiredOn, reportHiringDays)}`,
          at,
        ),
        // No longer looking, and free to register again when it ends.
        sql`UPDATE job_seeker SET state = 'hired', activeFor = NULL WHERE requestId = ${requestId}`,
        ...letter(`恭喜，录用了：${vacancy.title}`, `${vacancy.employer} ${vacancy.title}。合同看清工资和休息再签。`),
        // The hot row last. It closes by itself when everybody is found.
        mustChange(
          1,
          () => refused("wrong_state", "这个岗位已经招满了。"),
          sql`UPDATE vacancy SET stage = IF(hired + 1 >= headcount, 'filled', stage), hired = hired + 1, revision = revision + 1
              WHERE id = ${vacancy.id} AND hired < headcount`,
        ),
      ];
    }
    case "refuse":
      return refusal(placement, given.text, actor, at);
    case "follow_up":
      return [
        change(placement, "follow_up", sql`words = ${words}, dueKind = NULL, dueOn = NULL`, at),
        seeker("followed_up"),
        ...letter(`满月回访：${vacancy.title}`, given.text),
      ];
    case "end": {
      const endedOn = given.day ?? dayOf(at);
      return [
        change(
          placement,
          "end",
          sql`endedOn = ${endedOn}, words = ${words}, dueKind = 'report_ending', dueOn = ${nextDay(endedOn, reportEndingDays)}`,
          at,
        ),
        ...letter(`离职了：${vacancy.title}`, `${given.text}。要再找，重新登记就行。`),
      ];
    }
  }
}

function assertComplete({ action, at, resourceId, day, text }: Given): void {
  const needs: readonly string[] = placementMoves[action].needs;
  if (needs.includes("resource") && !resourceId) {
    throw badInput([{ path: "resourceId", message: "请选在哪里面试。" }]);
  }
  if (needs.includes("at") && !at) throw badInput([{ path: "at", message: "请选面试的时间。" }]);
  if (needs.includes("day") && !day) throw badInput([{ path: "day", message: "请选日期。" }]);
  if (needs.includes("text") && !text) throw badInput([{ path: "text", message: "请写一句为什么、怎么样。" }]);
}
