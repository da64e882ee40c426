import { volunteerSkills, volunteerTimes } from "../../../contract/volunteers.js";
import type { Faults } from "../platform/submission";
import { ManyField } from "../ui/choice-field";
import { LongTextField } from "../ui/text-field";

/** What a volunteer offers, in their own words. */
export interface Offer {
  skills: (typeof volunteerSkills)[number][];
  times: (typeof volunteerTimes)[number][];
  aboutMe: string;
}

interface OfferFieldsProps {
  value: Offer;
  change: (part: Partial<Offer>) => void;
  faults: Faults;
  /** What one might write of oneself, for who has not written anything yet. */
  example?: string;
}

/** Said when one signs up, and changed later in one's profile. */
export function OfferFields({ value, change, faults, example }: OfferFieldsProps) {
  return (
    <>
      <ManyField
        label="愿意做什么"
        options={volunteerSkills}
        value={value.skills}
        onChange={(skills) => change({ skills })}
        fault={faults.skills}
      />
      <ManyField
        label="几时有空"
        options={volunteerTimes}
        value={value.times}
        onChange={(times) => change({ times })}
        fault={faults.times}
      />
      <LongTextField
        label="介绍一下自己"
        optional
        foot={example}
        value={value.aboutMe}
        onChange={(aboutMe) => change({ aboutMe })}
        fault={faults.aboutMe}
        maxLength={300}
      />
    </>
  );
}
