import type { ParsedOf } from "../../../contract/endpoint.js";
import type { changeMyRegistration, RegistrationMove } from "../../../contract/job-seekers.js";
import { liveStates } from "../../../contract/lifecycle.js";
import type { ResidentActor } from "../../actor/actor.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { makeMove } from "../../requests/moves.js";
import { findOwnRequest } from "../../requests/queries.js";
import { wasDone } from "../../requests/repeats.js";
import { addToStory } from "../../requests/story.js";
import { callOffInterview } from "../interviews/call-off.js";
import { listInterviews } from "../placements/queries.js";
import { findOwnSeeker, type SeekerRow } from "../seekers.js";
import { endSearch } from "./end.js";
import { changedWords } from "./words.js";

/** Writes what a seeker says of themselves anew; matches are found from it at the next look, on both sides. */
export async function changeRegistration(
  actor: ResidentActor,
  { revision, ...form }: ParsedOf<typeof changeMyRegistration>["body"],
): Promise<void> {
  if (await wasDone(actor)) return;
  const { seeker } = await ownSeeker(actor);
  const at = now();
  const { skills, experience, wish, hours, payAtLeast, distanceKm, helpWanted, hardship } = form;
  const changed = changedWords(seeker, form);
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      mustChange(
        1,
        () => refused("wrong_state", "登记刚在别处改过，请再看一遍。"),
        sql`UPDATE job_seeker SET skills = ${JSON.stringify(skills)}, experience = ${experience}, wish = ${wish},
              hours = ${hours}, payAtLeast = ${payAtLeast}, distanceKm = ${distanceKm},
              helpWanted = ${JSON.stringify(helpWanted)}, hardship = ${hardship}, revision = revision + 1
            WHERE requestId = ${seeker.requestId} AND activeFor = ${actor.id} AND revision = ${revision}`,
      ),
      // What was opened and saved as it was is no step.
      ...(changed ? told(actor, seeker, "change_wishes", "您改了找工作的要求", changed, at) : []),
    ],
    result: {},
    intention: actor.intention,
  });
}

/** Rests the search, takes it up again, or ends it. */
export async function moveRegistration(actor: ResidentActor, action: RegistrationMove): Promise<void> {
  if (await wasDone(actor)) return;
  const { seeker, number } = await ownSeeker(actor);
  const at = now();
  if (action === "withdraw") return endRegistration(actor, seeker, number, at);
  const pausedAt = action === "pause" ? at : null;
  const before = action === "pause" ? sql`IS NULL` : sql`IS NOT NULL`;
  const resting = action === "pause";
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      mustChange(
        1,
        () => refused("wrong_state", resting ? "已经停着了。" : "没有停，正帮您找着。"),
        // Who comes back is told of what is new from then on, and not of all that came meanwhile.
        sql`UPDATE job_seeker SET pausedAt = ${pausedAt}, digestAt = ${at}, revision = revision + 1
            WHERE requestId = ${seeker.requestId} AND activeFor = ${actor.id} AND pausedAt ${before}`,
      ),
      ...(resting
        ? told(actor, seeker, "pause_search", "您先停一停", "停着的时候不推荐，也不发消息。", at)
        : told(actor, seeker, "resume_search", "您接着找工作", null, at)),
    ],
    result: {},
    intention: actor.intention,
  });
}

/** While the desk works on it, it is a withdrawal like any other; an answered registration is ended by itself. */
async function endRegistration(actor: ResidentActor, seeker: SeekerRow, number: string, at: Date): Promise<void> {
  const interviews = await listInterviews(seeker.requestId);
  await endSearchOf(actor, seeker, number, at);
  for (const placement of interviews) await callOffInterview(placement);
}

async function endSearchOf(actor: ResidentActor, seeker: SeekerRow, number: string, at: Date): Promise<void> {
  const request = await findOwnRequest(actor, number);
  if (!request) throw notFound("没有找到您的登记。");
  if ((liveStates as readonly string[]).includes(request.state)) {
    return makeMove(actor, request, { action: "withdraw", text: "", attachmentIds: [] });
  }
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      ...endSearch(seeker.requestId, at),
      ...told(actor, seeker, "end_search", "您不找了", null, at),
    ],
    result: {},
    intention: actor.intention,
  });
}

async function ownSeeker(actor: ResidentActor) {
  const mine = await findOwnSeeker(actor.id);
  if (!mine) throw notFound("您没有登记找工作。");
  return mine;
}

function told(
  actor: ResidentActor,
  { requestId }: SeekerRow,
  action: string,
  title: string,
  text: string | null,
  at: Date,
): Statement[] {
  return addToStory({ requestId, at, action, title, text, by: actor });
}
