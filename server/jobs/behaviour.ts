import { payWishWords } from "../../contract/jobs.js";
import { dayOf, dayWords } from "../communities/calendar/shanghai.js";
import { db } from "../db/prisma.js";
import { sql } from "../db/statement.js";
import { now } from "../env/clock.js";
import type { KindBehaviour } from "../requests/kinds.js";
import { endSearch } from "./registration/end.js";

export const jobBehaviour: KindBehaviour = {
  erase: (requestIds) => [
    sql`UPDATE job_seeker SET experience = '', wish = '', activeFor = NULL WHERE requestId IN (${requestIds})`,
    sql`UPDATE fair_talk JOIN placement ON placement.id = fair_talk.placementId SET fair_talk.words = NULL
        WHERE placement.requestId IN (${requestIds})`,
    sql`UPDATE placement SET words = NULL WHERE requestId IN (${requestIds})`,
  ],

  async facts(request) {
    const seeker = await db().jobSeeker.findUnique({ where: { requestId: request.id } });
    if (!seeker) return [];
    return [
      ...(seeker.pausedAt
        ? [{ label: "停着", value: `${dayWords(dayOf(seeker.pausedAt), dayOf(now()))}起不推荐` }]
        : []),
      { label: "会做", value: (seeker.skills as string[]).join("、") },
      { label: "想做多久", value: seeker.hours },
      { label: "想挣多少", value: payWishWords(seeker.payAtLeast) },
      { label: "离家", value: `${seeker.distanceKm} 公里以内` },
      ...(seeker.experience ? [{ label: "做过什么", value: seeker.experience }] : []),
      ...(seeker.wish ? [{ label: "想找", value: seeker.wish }] : []),
      ...((seeker.helpWanted as string[]).length
        ? [{ label: "想要的帮助", value: (seeker.helpWanted as string[]).join("、") }]
        : []),
      ...(seeker.hardship === "没有" ? [] : [{ label: "就业困难", value: seeker.hardship }]),
    ];
  },

  onMove(request, action, at) {
    if (action === "withdraw" || action === "reject") {
      return endSearch(request.id, at);
    }
    return [];
  },
};
