import { useId } from "react";
import type { FormField } from "../../../contract/forms.js";
import type { Signature } from "../../../contract/signature.js";
import { Fault } from "../ui/fault.js";
import { SignaturePad } from "../ui/signature-pad.js";

interface QuestionProps {
  field: FormField;
  value: string;
  fault: string | undefined;
  onChange: (answer: string) => void;
}

/** One question of an item's form, asked by its own description. */
export function Question({ field, value, fault, onChange }: QuestionProps) {
  const id = useId();
  const { type, label, required, hint, options = [], maxLength = 500 } = field;
  if (type === "signature")
    return (
      <SignaturePad
        label={label}
        hint={hint}
        value={value ? (JSON.parse(value) as Signature) : []}
        fault={fault}
        onChange={(strokes) => onChange(strokes.length ? JSON.stringify(strokes) : "")}
      />
    );
  const told = {
    id,
    className: "field-input",
    value,
    "aria-invalid": fault !== undefined,
    "aria-describedby": `${id}-fault`,
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {!required && "（可以不写）"}
      </label>
      {type === "choice" ? (
        <select {...told} onChange={({ target }) => onChange(target.value)}>
          <option value="">请选一个</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : type === "longtext" ? (
        <textarea {...told} rows={3} maxLength={maxLength} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input
          {...told}
          type={type === "date" ? "date" : type === "phone" ? "tel" : "text"}
          inputMode={type === "number" ? "decimal" : undefined}
          autoComplete="off"
          maxLength={maxLength}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {hint && <p className="field-hint">{hint}</p>}
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </div>
  );
}
