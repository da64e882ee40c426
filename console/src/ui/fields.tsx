import { type InputHTMLAttributes, useId } from "react";
import { Fault } from "./fault.js";

type LineProps = Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> & {
  label: string;
  fault?: string | undefined;
  onChange: (value: string) => void;
};

export function Line({ label, fault, onChange, ...rest }: LineProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field-input"
        {...faultOf(id, fault)}
        {...rest}
        onChange={({ target }) => onChange(target.value)}
      />
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </div>
  );
}

interface LinesProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  first?: boolean;
  fault?: string | undefined;
}

export function Lines({ label, value, onChange, maxLength, first, fault }: LinesProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field-input"
        rows={2}
        maxLength={maxLength}
        data-first={first || undefined}
        value={value}
        {...faultOf(id, fault)}
        onChange={({ target }) => onChange(target.value)}
      />
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </div>
  );
}

/** What a field says of itself to who does not see the words below it. */
function faultOf(id: string, fault: string | undefined) {
  return fault ? { "aria-invalid": true, "aria-describedby": `${id}-fault` } : {};
}

interface PickProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}

export function Pick({ label, value, options, onChange }: PickProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field-input" value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TickProps {
  words: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

export function Tick({ words, on, onChange }: TickProps) {
  return (
    <label className="field-line">
      <span>{words}</span>
      <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
    </label>
  );
}
