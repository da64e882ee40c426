import * as z from "zod/mini";

/** The stages of a mediation, in the law's order, with the words that all its people read. */
export const disputeStages = {
  applied: "等调解员看",
  screened: "可以调解，要请对方",
  excluded: "调解不能接",
  invited: "等对方回话",
  not_mediated: "对方不愿意",
  consented: "双方愿意，等定调解员",
  mediator_assigned: "调解员定了",
  in_session: "在谈",
  agreed: "说好了，在签协议",
  performing: "协议生效，在履行",
  performed: "说好的都做到了",
  broken: "没有照协议做",
  failed: "没谈成",
  ended: "有一方不谈了",
  archived: "已归档",
} as const;
export type DisputeStage = keyof typeof disputeStages;
export const disputeStage = z.enum(Object.keys(disputeStages) as [DisputeStage, ...DisputeStage[]]);
