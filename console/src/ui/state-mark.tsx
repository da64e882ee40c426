import { Check } from "lucide-react";
import type { RequestState } from "../../../contract/lifecycle.js";

const looks: Record<RequestState, [colour: string, shape: string]> = {
  queued: ["--control", ""],
  accepted: ["--brand", "state-dot-full"],
  in_progress: ["--brand", "state-dot-full"],
  waiting_on_resident: ["--todo", ""],
  booked: ["--brand", "state-dot-full"],
  resolved: ["--done", "tick"],
  closed: ["--done", "tick"],
  rejected: ["--idle", "state-dot-square"],
  withdrawn: ["--idle", ""],
};

/** How far a request has come: a mark and the words. */
export function StateMark({ state, words, secret }: { state: RequestState; words: string; secret?: boolean }) {
  const [colour, shape] = secret && looks[state][1] !== "tick" ? ["--priv", "state-dot-square"] : looks[state];
  return (
    <span className="state-mark">
      {shape === "tick" ? (
        <Check className="icon" size={12} strokeWidth={3} color={`var(${colour})`} aria-hidden="true" />
      ) : (
        <span className={`state-dot ${shape}`} style={{ color: `var(${colour})` }} aria-hidden="true" />
      )}
      {words}
    </span>
  );
}
