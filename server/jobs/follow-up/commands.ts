import type { StaffActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { addToStory } from "../../requests/story.js";
import { jobCommunities } from "../policy.js";
import { findSeekerByNumber } from "../seekers.js";

/**
 * Notes a talk with a seeker; the next is due from then on.
 * @throws Fault not_found where the registration is not of one's communities or has ended
 */
export async function noteTalk(actor: StaffActor, number: string, text: string): Promise<void> {
  if (await wasDone(actor)) return;
  const communityIds = jobCommunities(actor, await directory()).map(({ id }) => id);
  const found = await findSeekerByNumber(number, communityIds);
  if (!found) throw notFound("没有找到这位求职者，可能已经不找了。");
  const { requestId } = found.seeker;
  const at = now();
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "这位求职者刚刚不找了。"),
        sql`UPDATE job_seeker SET contactedAt = ${at} WHERE requestId = ${requestId} AND activeFor IS NOT NULL`,
      ),
      ...addToStory({ requestId, at, action: "job_contact", title: "职业介绍所和您联系过", text, by: actor }),
    ],
    result: {},
    intention: actor.intention,
  });
}
