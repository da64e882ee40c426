import { Check } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";

const shownFor = 3_000;
let words: { text: string } | null = null;
const listeners = new Set<() => void>();

/** Says for three seconds that something went well. Never for errors: those stay. */
export function say(text: string): void {
  words = { text };
  announce();
}

/** The place where the sentences appear; once in the app. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => words);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => {
      words = null;
      announce();
    }, shownFor);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown && (
        <div className="toast">
          <Check className="icon" size={18} aria-hidden="true" />
          {shown.text}
        </div>
      )}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce(): void {
  for (const listener of listeners) listener();
}
