import type { ParsedOf } from "../../contract/endpoint.js";
import type { signUpAsVolunteer } from "../../contract/volunteers.js";
import type { ResidentActor } from "../actor/actor.js";
import { insert, mustBeFirst } from "../db/statement.js";
import { now } from "../env/clock.js";
import { refused } from "../errors/fault.js";
import { planRequest, submit } from "../requests/plan.js";
import { ageOn } from "../requests/traits.js";

/** Signs a resident up as a volunteer. A minor needs the guardian's consent (志愿服务条例 7, 8). */
export async function signUp(actor: ResidentActor, body: ParsedOf<typeof signUpAsVolunteer>["body"]) {
  const age = ageOn(actor.birthDate, now());
  if (age !== null && age < 18 && !body.guardianConsent) throw refused("guardian_needed");
  const plan = await planRequest(actor, {
    itemCode: "volunteer-signup",
    text: body.aboutMe || `愿意做${body.skills.join("、")}，${body.times.join("、")}有空`,
    communityId: body.communityId,
    contactPhone: body.contactPhone,
    attachmentIds: body.attachmentIds,
  });
  const { skills, times, aboutMe, guardianConsent } = body;
  return submit(
    actor,
    plan,
    [
      mustBeFirst(
        "volunteer_activeFor_key",
        () => refused("already_registered"),
        insert("Volunteer", {
          requestId: plan.id,
          residentId: actor.id,
          activeFor: actor.id,
          state: "applied",
          skills,
          times,
          aboutMe,
          guardianConsent,
          createdAt: plan.at,
        }),
      ),
    ],
    plan.receipt,
  );
}
