/** How a mediation came out; figures count these. */
export const disputeOutcomes = {
  written: "书面协议",
  oral: "口头协议",
  refused: "对方不愿意",
  failed: "没谈成",
  ended: "一方终止",
  excluded: "不属调解",
} as const;
export type DisputeOutcome = keyof typeof disputeOutcomes;

/** Who brought it. */
export const disputeSources = {
  resident: "居民自己申请",
  walk_in: "上门来说",
  committee: "委员会主动",
  court: "法院委托",
  police: "公安委托",
} as const;
export type DisputeSource = keyof typeof disputeSources;

/** What came of asking the court. */
export const courtResults = { applied: "一起申请了", confirmed: "法院确认有效", rejected: "法院没有确认" } as const;
export type CourtResult = keyof typeof courtResults;
