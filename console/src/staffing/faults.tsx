import { Notice } from "../ui/notice.js";
import { faultsOf } from "./use-change.js";

/** What was wrong with a change, all of it; nothing when nothing was. */
export function Faults({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <Notice>
      {faultsOf(error).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Notice>
  );
}
