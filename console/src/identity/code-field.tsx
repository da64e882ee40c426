import { Input } from "antd";
import { Fault } from "../ui/fault.js";

interface CodeFieldProps {
  value: string;
  onChange: (code: string) => void;
  fault: string | undefined;
  hint?: string;
}

const usual = "手机验证器上的六位数。手机不在身边，输一个恢复码也行。";

/** The six digits of the phone's authenticator, or a recovery code. */
export function CodeField({ value, onChange, fault, hint = usual }: CodeFieldProps) {
  return (
    <div className="field">
      <label htmlFor="code">动态口令</label>
      <Input
        id="code"
        size="large"
        className="code-input"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={30}
        autoFocus
        data-first
        value={value}
        status={fault ? "error" : undefined}
        aria-invalid={fault !== undefined}
        aria-describedby="code-hint code-fault"
        onChange={({ target }) => onChange(target.value)}
      />
      <Fault id="code-fault">{fault}</Fault>
      <p id="code-hint" className="field-hint">
        {hint}
      </p>
    </div>
  );
}
