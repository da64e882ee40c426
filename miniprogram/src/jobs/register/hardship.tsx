import { hardshipNames } from "../../../../contract/jobs.js";
import { ChoiceField } from "../../ui/choice-field";
import type { JobDraft } from "./job-draft";

interface HardshipProps {
  value: JobDraft["hardship"];
  onChange: (value: JobDraft["hardship"]) => void;
  fault?: string;
}

/** Sensitive, so it says what it is asked for. */
export function Hardship({ value, onChange, fault }: HardshipProps) {
  return (
    <ChoiceField
      label="有没有特别的难处"
      hint="有的话能先帮您，还可能有补贴。只有就业窗口看得到。"
      options={hardshipNames}
      value={value}
      onChange={onChange}
      fault={fault}
    />
  );
}
