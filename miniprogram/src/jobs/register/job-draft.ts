import type { Registration } from "../../../../contract/job-seekers.js";
import type { hardshipNames, helpNames, hoursNames, skillNames } from "../../../../contract/jobs.js";

export interface JobDraft {
  skills: (typeof skillNames)[number][];
  hours: (typeof hoursNames)[number] | "";
  payAtLeast: string;
  distanceKm: number;
  helpWanted: (typeof helpNames)[number][];
  experience: string;
  wish: string;
  hardship: (typeof hardshipNames)[number];
  contactPhone: string;
}

export const emptyJob: JobDraft = {
  skills: [],
  hours: "",
  payAtLeast: "",
  distanceKm: 5,
  helpWanted: [],
  experience: "",
  wish: "",
  hardship: "没有",
  contactPhone: "",
};

export const distances = [1, 3, 5, 10, 50];
export const distanceWords = ["走路就到", "3 公里内", "5 公里内", "10 公里内", "再远也行"];

/** A registration as the form shows it. */
export function draftOf({ form }: Registration): JobDraft {
  const { payAtLeast, distanceKm, ...rest } = form;
  return {
    ...rest,
    payAtLeast: payAtLeast ? String(payAtLeast) : "",
    // The form knows a few ways only; one that was said otherwise is the nearest that reaches as far.
    distanceKm: distances.find((one) => one >= distanceKm) ?? 50,
    contactPhone: "",
  };
}

/** What is sent; the schema says what is still missing. */
export function jobBody(draft: JobDraft, communityId: string | undefined) {
  const { payAtLeast, contactPhone, hours, ...rest } = draft;
  return {
    ...rest,
    ...(communityId ? { communityId } : {}),
    ...(contactPhone ? { contactPhone } : {}),
    ...(hours ? { hours } : {}),
    // Nothing written means that any pay will do.
    payAtLeast: payAtLeast.trim() === "" ? 0 : Number(payAtLeast),
  };
}
