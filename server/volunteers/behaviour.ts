import { db } from "../db/prisma.js";
import { sql } from "../db/statement.js";
import type { KindBehaviour } from "../requests/kinds.js";
import { eraseOf, holdings } from "./own-data.js";

export const volunteerBehaviour: KindBehaviour = {
  erase: (requestIds) => [
    sql`UPDATE volunteer SET aboutMe = '', activeFor = NULL, answersCalls = 0, lng = NULL, lat = NULL
        WHERE requestId IN (${requestIds})`,
  ],

  holdings,
  eraseOf,

  async facts(request) {
    const volunteer = await db().volunteer.findUnique({ where: { requestId: request.id } });
    if (!volunteer) return [];
    return [
      { label: "愿意做", value: (volunteer.skills as string[]).join("、") },
      { label: "有空", value: (volunteer.times as string[]).join("、") },
      ...(volunteer.aboutMe ? [{ label: "自我介绍", value: volunteer.aboutMe }] : []),
      ...(volunteer.guardianConsent ? [{ label: "监护人", value: "已同意" }] : []),
    ];
  },

  onMove(request, action) {
    const left = action === "withdraw" || action === "reject";
    if (left) return [sql`UPDATE volunteer SET state = 'withdrew', activeFor = NULL WHERE requestId = ${request.id}`];
    if (action === "resolve") return [sql`UPDATE volunteer SET state = 'accepted' WHERE requestId = ${request.id}`];
    return [];
  },
};
