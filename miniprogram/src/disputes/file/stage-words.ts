import type { OwnDispute } from "../../../../contract/dispute-file.js";
import { disputeOutcomes } from "../../../../contract/dispute-outcomes.js";

type Stage = OwnDispute["stage"];

const next: Record<Stage, string> = {
  applied: "先看能不能调解，有消息告诉您。",
  screened: "接下来请对方，对方愿意才谈。",
  excluded: "该去哪里，写在下面。",
  invited: "已经请了对方，等对方回话。",
  not_mediated: "对方不愿意，就不调解了。别的路写在下面。",
  consented: "您可以选一位调解员。两边选同一位就定下。",
  mediator_assigned: "调解员会跟您约时间。您现在什么都不用做。",
  in_session: "时间、地点、谈的记录都在下面。",
  agreed: "协议写好了，请看一遍，没错就签字。",
  performing: "照协议一步一步做，日子快到了会提醒您。",
  performed: "说好的都做到了。",
  broken: "没有照协议做的，可以去法院。怎么走写在下面。",
  failed: "这次没谈成。别的路写在下面。",
  ended: "调解停了。别的路写在下面。",
  archived: "都记在卷宗里了，您随时能看。",
};

/** What comes next for this side, in a calm sentence. */
export function nextWords({ stage, side, routes }: OwnDispute): string {
  if (stage === "archived" && routes.length) return "都记在卷宗里了。别的路写在下面，什么时候都能走。";
  if (stage === "invited" && side === "respondent") return "有人想请调解员帮着一起谈谈。来不来由您定。";
  if (stage === "not_mediated" && side === "respondent") return "您说了不愿意，就不调解了。";
  return next[stage];
}

/** The stage as a headline for this side. */
export function stageHeadline({ stage, side, stageWords, outcome }: OwnDispute): string {
  if (stage === "archived" && outcome) return `归档了：${disputeOutcomes[outcome]}`;
  if (stage === "invited" && side === "respondent") return "请您回话：愿不愿意调解";
  if (stage === "not_mediated" && side === "respondent") return "您不愿意调解";
  return stageWords;
}
