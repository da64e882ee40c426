import type { ParsedOf } from "../../contract/endpoint.js";
import type { registerForWork } from "../../contract/jobs.js";
import type { ResidentActor } from "../actor/actor.js";
import { insert, mustBeFirst } from "../db/statement.js";
import { now } from "../env/clock.js";
import { refused } from "../errors/fault.js";
import { planRequest, submit } from "../requests/plan.js";
import { ageOn } from "../requests/traits.js";

/** 就业促进法 and 劳动法 15: nobody under 16 may be employed. */
const workingAge = 16;

/** Registers a resident for work; one registration at a time. */
export async function registerSeeker(actor: ResidentActor, body: ParsedOf<typeof registerForWork>["body"]) {
  const { communityId, contactPhone, attachmentIds, ...seeker } = body;
  const age = ageOn(actor.birthDate, now());
  if (age !== null && age < workingAge) throw refused("too_young");
  const plan = await planRequest(actor, {
    itemCode: "job-registration",
    text: seeker.wish || `会${seeker.skills.join("、")}，想找${seeker.hours}的活`,
    communityId,
    contactPhone,
    attachmentIds,
  });
  return submit(
    actor,
    plan,
    [
      mustBeFirst(
        "job_seeker_activeFor_key",
        () => refused("already_registered"),
        insert("JobSeeker", {
          requestId: plan.id,
          residentId: actor.id,
          activeFor: actor.id,
          state: "registered",
          ...seeker,
          createdAt: plan.at,
        }),
      ),
    ],
    plan.receipt,
  );
}
