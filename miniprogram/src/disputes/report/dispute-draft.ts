import type { disputeTopics, excludedMatters } from "../../../../contract/disputes.js";
import type { Attachment } from "../../../../contract/requests.js";
import type { Draft } from "../../platform/drafts";
import type { Faults } from "../../platform/submission";
import { noPlace, placeBody, type SaidPlace } from "../../ui/place-field";

export type Topic = (typeof disputeTopics)[number];

export interface DisputeDraft {
  /** Empty until the resident has said that none of the excluded matters it is. */
  excluded: keyof typeof excludedMatters | "none" | "";
  danger: boolean;
  topic: Topic | "";
  statement: string;
  photos: Attachment[];
  since: string;
  otherParty: string;
  wish: string;
  contactPhone: string;
  /** Where it happened; left out in drafts of before. */
  place?: SaidPlace;
}

export const emptyDispute: DisputeDraft = {
  excluded: "",
  danger: false,
  topic: "",
  statement: "",
  photos: [],
  since: "",
  otherParty: "",
  wish: "",
  contactPhone: "",
};

/** What each step of the form gets. */
export interface StepProps {
  draft: Draft<DisputeDraft>;
  faults: Faults;
}

export function disputeBody(draft: DisputeDraft, communityId: string | undefined) {
  const { excluded, topic, photos, contactPhone, place = noPlace, ...rest } = draft;
  return {
    ...rest,
    ...(topic ? { topic } : {}),
    excluded: excluded || "none",
    attachmentIds: photos.map((photo) => photo.id),
    ...placeBody(place, communityId),
    ...(contactPhone ? { contactPhone } : {}),
  };
}
