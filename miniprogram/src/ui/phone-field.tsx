import { usePrincipal } from "../platform/acting";
import { useResident } from "../platform/session";
import { TextField } from "./text-field";

interface PhoneFieldProps {
  value: string;
  onChange: (value: string) => void;
  fault?: string;
}

/** Whom to call about this matter; left empty, the resident's own number serves. */
export function PhoneField({ value, onChange, fault }: PhoneFieldProps) {
  const phone = useResident()?.phone;
  // The number on record is then the other person's, and the relative wants to be called.
  const own = usePrincipal() ? null : phone;
  return (
    <TextField
      label="联系电话"
      kind="tel"
      optional
      hint={own ? `不写就打 ${own}` : "有事好找到您"}
      value={value}
      onChange={onChange}
      fault={fault}
      maxLength={16}
    />
  );
}
