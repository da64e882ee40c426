import type { Point } from "../../../contract/fields.js";

/** All that a decision may depend on. Time comes in with them, so the same facts always give the same decision. */
export interface Facts {
  item: {
    code: string;
    title: string;
    kind: string;
    service: string;
    deskCode: string;
    promisedDays: number;
    legalDays: number;
  };
  text: string;
  channel: string;
  traits: readonly string[];
  /** The community that the resident chose. */
  chosenCommunityId?: string | undefined;
  /** Where it happened, as written and as chosen on the map. */
  incident?: { address: string; point?: Point | undefined; confirmed?: boolean } | undefined;
  homeCommunityId?: string | undefined;
  homeAddress: string;
  /** What was booked stands at this desk already. */
  fixedQueueId?: string | undefined;
  /** The Shanghai day. */
  day: string;
  /** Minutes after midnight in Shanghai; left out, the rules in force look at the hall's clock. */
  minutes?: number | undefined;
}
