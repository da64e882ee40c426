import { Notice } from "../ui/notice.js";
import { faultsOf } from "./queries.js";

/** What went wrong with a change, said where it was made. */
export function Faults({ error }: { error: unknown }) {
  const faults = faultsOf(error);
  if (faults.length === 0) return null;
  return (
    <Notice tone="late">
      {[...new Set(faults)].map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Notice>
  );
}
