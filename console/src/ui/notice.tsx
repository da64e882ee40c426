import { type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "./tag.js";

/** A sentence that stays until it no longer holds. Urgent ones are read out at once. */
export function Notice({
  tone = "late",
  icon: Icon = TriangleAlert,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <div className={`notice tone-${tone}`} role={tone === "late" ? "alert" : "status"}>
      <Icon className="icon" size={16} aria-hidden="true" />
      <div className="notice-words">{children}</div>
    </div>
  );
}
