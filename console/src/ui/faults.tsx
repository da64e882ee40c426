import { faultsOf } from "../platform/change.js";
import { Notice } from "./notice.js";

/** What was wrong with a change, all of it, each sentence once; nothing when nothing was. */
export function Faults({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <Notice>
      {[...new Set(faultsOf(error))].map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Notice>
  );
}
