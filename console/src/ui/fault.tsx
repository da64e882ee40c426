import { TriangleAlert } from "lucide-react";

/** What is wrong with a field and how to mend it; belongs right below the field, which names it by `aria-describedby`. */
export function Fault({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p className="field-fault" id={id} role="alert">
      <TriangleAlert className="icon" size={14} aria-hidden="true" />
      {children}
    </p>
  );
}
