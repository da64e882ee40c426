import type { LucideIcon } from "lucide-react";

export type Tone = "brand" | "todo" | "late" | "done" | "idle" | "priv" | "job" | "vol" | "med";

/** A word with its icon on a tint: colour never speaks alone. */
export function Tag({ tone, icon: Icon, children }: { tone: Tone; icon?: LucideIcon; children: string }) {
  return (
    <span className={`tag tone-${tone}`}>
      {Icon && <Icon className="icon" size={13} aria-hidden="true" />}
      {children}
    </span>
  );
}
