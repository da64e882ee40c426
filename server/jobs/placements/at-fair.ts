import type { Verdict } from "../../../contract/booths.js";
import { withEmployer } from "../../../contract/placements.js";
import { type Statement, sql } from "../../db/statement.js";
import { systemActor } from "../../requests/moves.js";
import { addToStory } from "../../requests/story.js";
import type { PlacementRow } from "./queries.js";
import { refusal } from "./steps.js";

interface Answer {
  verdict: Verdict;
  words: string;
  employer: string;
}

/**
 * What an employer says after a talk at a fair. A yes is for the desk to make a hiring of, with its day and its registration;
 * a no ends the application with its reason, as the desk would note it.
 */
export function answerAtFair(placement: PlacementRow, { verdict, words, employer }: Answer, at: Date): Statement[] {
  // What was decided since stays.
  if (!(withEmployer as readonly string[]).includes(placement.state) || verdict === "open") return [];
  const by = { ...systemActor, name: employer.slice(0, 30) };
  const { vacancy, requestId } = placement;
  if (verdict === "unfit") return refusal(placement, words, by, at);
  const wanted = verdict === "wanted";
  return [
    sql`UPDATE placement SET words = ${`招聘会上说：${wanted ? "愿意录用" : "想再谈一次"}。${words}`}, updatedAt = ${at}
        WHERE id = ${placement.id} AND state = ${placement.state}`,
    ...addToStory({
      requestId,
      at,
      action: wanted ? "fair_wanted" : "fair_again",
      title: `${wanted ? "单位愿意要您" : "单位想再谈一次"}：${vacancy.title}`,
      text: `${employer}。${words}${words ? "\n" : ""}职业介绍所会联系您。`,
      by,
    }),
  ];
}
