import { type InputHTMLAttributes, type PropsWithChildren, useId } from "react";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Faults } from "../../ui/faults.js";

interface EnterFormProps {
  title: string;
  /** The colleagues whom it can be about, with what the question is called. */
  who: { label: string; staff: readonly { id: string; name: string }[]; value: string; onChange: (id: string) => void };
  busy: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
}

/** The frame of what is entered about a colleague: who, the questions of the case, every fault, one button. */
export function EnterForm({ title, who, busy, error, onSubmit, onClose, children }: PropsWithChildren<EnterFormProps>) {
  const id = useId();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit();
        }}
      >
        <div className="field">
          <label htmlFor={id}>{who.label}</label>
          <select
            id={id}
            className="staffing-input"
            data-first
            value={who.value}
            onChange={({ target }) => who.onChange(target.value)}
          >
            {who.staff.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </div>
        {children}
        <Faults error={error} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不登记</Button>
          <Button type="submit" look="filled" busy={busy && "正在交…"}>
            登记
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type LineProps = Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> & {
  label: string;
  onChange: (value: string) => void;
};

export function LineField({ label, onChange, ...rest }: LineProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="staffing-input" {...rest} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
}

interface OneOfProps<T extends string> {
  legend: string;
  names: Readonly<Record<T, string>>;
  value: T;
  onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export function OneOf<T extends string>({ legend, names, value, onChange }: OneOfProps<T>) {
  return (
    <fieldset className="field choice-list">
      <legend className="field-label">{legend}</legend>
      <div className="choices">
        {(Object.entries(names) as [T, string][]).map(([name, words]) => (
          <button
            key={name}
            type="button"
            className="choice"
            aria-pressed={value === name}
            onClick={() => onChange(name)}
          >
            {words}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
