import type { FormField } from "../../contract/forms.js";
import { catalogue } from "../catalogue/queries.js";
import { db } from "../db/prisma.js";
import { maskIdNumber } from "../identity/masks.js";
import type { KindBehaviour } from "../requests/kinds.js";

export const applicationBehaviour: KindBehaviour = {
  async facts(request) {
    const [application, items] = await Promise.all([
      db().application.findUnique({ where: { requestId: request.id } }),
      catalogue(),
    ]);
    const form = items.get(request.itemCode)?.form ?? [];
    const answers = (application?.answers ?? {}) as Record<string, string>;
    const lines = form
      .filter((field) => answers[field.name])
      .map((field) => ({ label: field.label, value: shown(field, answers[field.name] ?? "") }));
    return application?.note ? [...lines, { label: "补充说明", value: application.note }] : lines;
  },
};

function shown(field: FormField, answer: string): string {
  return field.type === "idNumber" ? maskIdNumber(answer) : answer;
}
