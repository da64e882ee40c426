import type { DisputeStage } from "../../../contract/dispute-stages.js";
import type { Tone } from "../ui/tag.js";

/** Amber: the committee has to do something; teal: under way; grey: over. */
export const stageTone: Record<DisputeStage, Tone> = {
  applied: "todo",
  screened: "todo",
  excluded: "idle",
  invited: "brand",
  not_mediated: "idle",
  consented: "todo",
  mediator_assigned: "brand",
  in_session: "brand",
  agreed: "todo",
  performing: "brand",
  performed: "done",
  broken: "late",
  failed: "idle",
  ended: "idle",
  archived: "done",
};
