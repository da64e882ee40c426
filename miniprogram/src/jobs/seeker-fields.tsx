import { helpNames, hoursNames, skillNames } from "../../../contract/jobs.js";
import type { Faults } from "../platform/submission";
import { ChoiceField, ManyField } from "../ui/choice-field";
import { LongTextField, TextField } from "../ui/text-field";
import { Hardship } from "./register/hardship";
import { distances, distanceWords, type JobDraft } from "./register/job-draft";

interface SeekerFieldsProps {
  value: JobDraft;
  change: (part: Partial<JobDraft>) => void;
  faults: Faults;
}

/** What somebody who looks for work says of themselves: ticked, not typed, where that is possible. */
export function SeekerFields({ value, change, faults }: SeekerFieldsProps) {
  return (
    <>
      <ManyField
        label="会做什么"
        hint="可以选好几样，最多 10 样"
        options={skillNames}
        value={value.skills}
        onChange={(skills) => change({ skills })}
        fault={faults.skills}
      />
      <ChoiceField
        label="想做多久"
        options={hoursNames}
        value={value.hours}
        onChange={(hours) => change({ hours })}
        fault={faults.hours}
      />
      <TextField
        label="一个月至少多少元"
        hint="不写就是都可以"
        kind="number"
        value={value.payAtLeast}
        onChange={(payAtLeast) => change({ payAtLeast })}
        fault={faults.payAtLeast}
        maxLength={6}
      />
      <ChoiceField
        label="离家多远能去"
        options={distanceWords}
        value={distanceWords[distances.indexOf(value.distanceKm)] ?? ""}
        onChange={(words) => change({ distanceKm: distances[distanceWords.indexOf(words)] ?? 5 })}
        fault={faults.distanceKm}
      />
      <ManyField
        label="还要什么帮助"
        optional
        options={helpNames}
        value={value.helpWanted}
        onChange={(helpWanted) => change({ helpWanted })}
        fault={faults.helpWanted}
      />
      <LongTextField
        label="以前做过什么"
        optional
        value={value.experience}
        onChange={(experience) => change({ experience })}
        fault={faults.experience}
        maxLength={500}
      />
      <LongTextField
        label="还有什么要求"
        optional
        foot="比如：要接孩子，五点前下班"
        value={value.wish}
        onChange={(wish) => change({ wish })}
        fault={faults.wish}
        maxLength={200}
      />
      <Hardship value={value.hardship} onChange={(hardship) => change({ hardship })} fault={faults.hardship} />
    </>
  );
}
