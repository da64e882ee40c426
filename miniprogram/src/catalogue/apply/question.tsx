import type { FormField } from "../../../../contract/forms.js";
import { readSignature } from "../../../../contract/signature.js";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { SignatureField } from "../../ui/signature-field";
import { LongTextField, TextField } from "../../ui/text-field";

interface QuestionProps {
  field: FormField;
  value: string;
  onChange: (value: string) => void;
  fault?: string;
}

const keyboards = { idNumber: "idcard", number: "digit", phone: "tel" } as const;

/** One question of a catalogue form, drawn by its type. */
export function Question({ field, value, onChange, fault }: QuestionProps) {
  const shared = { label: field.label, hint: field.hint, optional: !field.required, value, onChange, fault };
  switch (field.type) {
    case "choice":
      return <ChoiceField {...shared} options={field.options ?? []} />;
    case "date":
      return <DateField {...shared} startAt={field.label.includes("出生") ? "1960-01-01" : ""} />;
    case "longtext":
      return <LongTextField {...shared} maxLength={field.maxLength ?? 500} />;
    case "signature":
      return (
        <SignatureField
          {...shared}
          value={readSignature(value) ?? []}
          onChange={(strokes) => onChange(strokes.length > 0 ? JSON.stringify(strokes) : "")}
        />
      );
    case "idNumber":
    case "number":
    case "phone":
      return <TextField {...shared} kind={keyboards[field.type]} maxLength={field.maxLength ?? 20} />;
    default:
      return <TextField {...shared} maxLength={field.maxLength ?? 500} />;
  }
}
