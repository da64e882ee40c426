import { Notice } from "./notice";

/** The resident comes back to a form half filled in. */
export function RestoredNote({ restored }: { restored: boolean }) {
  if (!restored) return null;
  return (
    <Notice tone="idle" icon="tick">
      上次写的都还在，接着填就行。
    </Notice>
  );
}
