import type { FormField } from "../../contract/forms.js";
import type { Fact } from "../../contract/requests.js";
import { readSignature, signaturePath } from "../../contract/signature.js";
import { catalogue } from "../catalogue/queries.js";
import { db } from "../db/prisma.js";
import { sql } from "../db/statement.js";
import { maskIdNumber, maskPhone } from "../identity/masks.js";
import type { KindBehaviour } from "../requests/kinds.js";
import { openAnswers } from "./answers.js";

export const applicationBehaviour: KindBehaviour = {
  async facts(request) {
    const [application, items] = await Promise.all([
      db().application.findUnique({ where: { requestId: request.id } }),
      catalogue(),
    ]);
    const form = items.get(request.itemCode)?.form ?? [];
    const answers = openAnswers(form, request.id, application?.answers);
    const lines = form.filter((field) => answers[field.name]).map((field) => factOf(field, answers[field.name] ?? ""));
    return application?.note ? [...lines, { label: "补充说明", value: application.note }] : lines;
  },

  erase: (requestIds) => [
    // Empty in place of who it was: the answers say it in a hundred ways.
    sql`UPDATE application SET answers = '{}', note = '' WHERE requestId IN (${requestIds})`,
  ],

  async matters(requests) {
    const [applications, items] = await Promise.all([
      db().application.findMany({ where: { requestId: { in: requests.map(({ id }) => id) } } }),
      catalogue(),
    ]);
    const answersOf = new Map(applications.map(({ requestId, answers }) => [requestId, answers]));
    return new Map(
      requests.map(({ id, itemCode, text }) => {
        const answers = (answersOf.get(id) ?? {}) as Record<string, string>;
        return [id, matterOf(items.get(itemCode)?.form ?? [], answers, text ?? "")];
      }),
    );
  },
};

/** The first address is where it is; the kind of trouble and the words are what is said of it. */
function matterOf(form: readonly FormField[], answers: Record<string, string>, text: string) {
  const place = form.find(({ type }) => type === "address")?.name ?? "";
  const said = form.filter(({ name, type }) => name !== place && saying.has(type)).map(({ name }) => answers[name]);
  return { place: answers[place] ?? "", words: [...new Set([text, ...said])].filter(Boolean).join("。") };
}

/** Questions whose answers say what is the matter; the others ask who somebody is, or when. */
const saying = new Set<FormField["type"]>(["choice", "longtext"]);

function factOf({ label, type }: FormField, answer: string): Fact {
  switch (type) {
    case "phone":
      return { label, value: maskPhone(answer) };
    case "idNumber":
      return { label, value: maskIdNumber(answer) };
    case "signature": {
      const strokes = readSignature(answer);
      return strokes ? { label, value: "已签名", drawing: signaturePath(strokes) } : { label, value: "没有签名" };
    }
    default:
      return { label, value: answer };
  }
}
