import type { Directory } from "../communities/directory.js";
import type { Statement } from "../db/statement.js";
import type { Counted } from "./assignment/loads.js";
import { planMerge, planPartingOf } from "./followers/merge.js";
import type { Doer, Given } from "./given.js";
import { answerParent } from "./parts/answer-parent.js";
import { endParts } from "./parts/end-parts.js";
import { planPart } from "./parts/plan-part.js";
import { assertPartsDone, assertSuitsPart } from "./parts/rules.js";
import type { RequestRow } from "./queries.js";

/** What a move of one request writes into others, in the same work. */
export interface Beside {
  /** Rows that are locked before the request's own: always the parent first, so that two works cannot cross. */
  first?: Statement[];
  steps?: Statement[];
  counted?: Counted[];
  /** Hot rows, at the end of the work. */
  last?: Statement[];
  /** The desk that the story should name. */
  deskName?: string;
  /** What else changes of the request itself. */
  set?: Record<string, string | null>;
  /** What the story says, where nobody wrote it. */
  text?: string;
}

/**
 * Finds what a move does to the parts of a request, to the request that it is a part of, or to the one of the same matter.
 * @throws Fault when the move does not suit a part, when parts are still open, or when two requests cannot be one
 */
export async function besideOf(
  given: Given,
  request: RequestRow,
  doer: Doer,
  world: Directory,
  at: Date,
): Promise<Beside> {
  assertSuitsPart(given.action, request);
  switch (given.action) {
    case "split":
      return planPart(request, given, { ...doer, words: `${request.queue.desk.name}的${doer.name}` }, world, at);
    case "reply":
      return answerParent(request, given, doer, at);
    case "resolve":
      assertPartsDone(request.parts);
      return answerParent(request, given, doer, at);
    case "reject": {
      const { first, steps } = answerParent(request, given, doer, at);
      const ended = endParts(request, at);
      return { first, steps: [...steps, ...ended.steps], counted: ended.counted };
    }
    case "withdraw":
      return endParts(request, at);
    case "merge":
      assertPartsDone(request.parts);
      return planMerge(request, given.intoNumber ?? "", doer, at);
    case "reopen":
      return planPartingOf(request) ?? {};
    default:
      return {};
  }
}
