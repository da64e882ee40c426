import { Input } from "antd";
import { useId } from "react";
import { HallError } from "../../../../contract/client.js";
import { Fault } from "../../ui/fault.js";

interface SecretFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault: string | undefined;
  hint?: string;
  isNew?: boolean;
  first?: boolean;
}

/** A password, shown as dots until one asks to see it; pasting is welcome, so that a password keeper can be used. */
export function SecretField({ label, value, onChange, fault, hint, isNew, first }: SecretFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input.Password
        id={id}
        size="large"
        autoComplete={isNew ? "new-password" : "current-password"}
        data-first={first || undefined}
        maxLength={200}
        value={value}
        status={fault ? "error" : undefined}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault ${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      <Fault id={`${id}-fault`}>{fault}</Fault>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** What the server said of one field of a form. */
export function faultOf(error: unknown, path: string): string | undefined {
  return error instanceof HallError ? error.fields.find((fault) => fault.path === path)?.message : undefined;
}

/** What it said of none. */
export function otherFault(error: unknown): unknown {
  return error instanceof HallError && error.fields.length > 0 ? null : error;
}
