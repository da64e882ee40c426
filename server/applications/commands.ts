import { unsignableWords } from "../../contract/counter.js";
import type { ParsedOf } from "../../contract/endpoint.js";
import { checkAnswers, type FormField, placeQuestion } from "../../contract/forms.js";
import type { submitApplication } from "../../contract/requests.js";
import type { ResidentActor } from "../actor/actor.js";
import { catalogue } from "../catalogue/queries.js";
import { insert } from "../db/statement.js";
import { badInput, refused } from "../errors/fault.js";
import { planRequest, submit } from "../requests/plan.js";
import { sealAnswers } from "./answers.js";

/** Applies for an item of the catalogue; the answers are checked against the item's own form. */
export async function applyForItem(actor: ResidentActor, body: ParsedOf<typeof submitApplication>["body"]) {
  const item = (await catalogue()).get(body.itemCode);
  // Bookings, jobs, disputes and volunteers have their own doors, with their own rules.
  if (!item?.open || item.kind !== "application") throw refused("item_unavailable");
  const faults = [...checkAnswers(item.form, body.answers), ...unsignable(actor, item.form, body.answers)];
  if (faults.length) throw badInput(faults.map(({ path, message }) => ({ path: `answers.${path}`, message })));
  const plan = await planRequest(actor, {
    itemCode: item.code,
    text: body.note || summaryOf(item.form, body.answers),
    communityId: body.communityId,
    incident: {
      address: body.incidentAddress || placeIn(item.form, body.answers),
      point: body.incidentPoint,
      confirmed: body.placeConfirmed,
    },
    contactPhone: body.contactPhone,
    attachmentIds: body.attachmentIds,
  });
  const facts = [
    insert("Application", {
      requestId: plan.id,
      answers: sealAnswers(item.form, plan.id, body.answers),
      note: body.note,
    }),
  ];
  return submit(actor, plan, facts, plan.receipt);
}

/** Nobody signs over the telephone: what stands there then was written by somebody else. */
function unsignable({ channel }: ResidentActor, form: readonly FormField[], answers: Record<string, string>) {
  if (channel !== "phone") return [];
  return form
    .filter(({ name, type }) => type === "signature" && answers[name])
    .map(({ name }) => ({ path: name, message: unsignableWords }));
}

/** Where it is, where the form itself asks for that. */
function placeIn(form: readonly FormField[], answers: Record<string, string>): string {
  const question = placeQuestion(form);
  return (question && answers[question.name]) || "";
}

/** What the queue shows when the resident wrote no words: the answer to the form's own long question, if it has one. */
function summaryOf(form: readonly { name: string; type: string }[], answers: Record<string, string>): string {
  const question = form.find((field) => field.type === "longtext");
  return (question && answers[question.name]?.slice(0, 2000)) || "";
}
