import { openStates } from "../../../contract/lifecycle.js";
import { badInput, type Fault, refused } from "../../errors/fault.js";

interface Mergeable {
  id: string;
  kind: string;
  state: string;
  itemCode: string;
  communityId: string;
  confidential: boolean;
  parentId: string | null;
}

/** What has its own place and time, its own secret, or is a part of another request is never the same as another. */
export function canMerge({ kind, confidential, parentId }: Mergeable): boolean {
  return kind === "application" && !confidential && parentId === null;
}

/**
 * Refuses to merge what cannot be one matter.
 * @throws Fault bad_input on `intoNumber`, wrong_state when the request may not be merged or the other is finished
 */
export function assertMergeable<T extends Mergeable>(request: Mergeable, into: T | null): asserts into is T {
  if (!canMerge(request)) throw refused("wrong_state", "这一件不能并到别的件。");
  // Another community's request "does not exist".
  if (!into || into.communityId !== request.communityId || !canMerge(into)) throw wrong("这个社区没有可以并的这一件。");
  if (into.id === request.id) throw wrong("这就是这一件，请写另一件的编号。");
  if (into.itemCode !== request.itemCode) throw wrong("那一件办的不是同一个事项，不能并。");
  if (!(openStates as readonly string[]).includes(into.state)) throw finished();
}

/** The other has been finished meanwhile. */
export function finished(): Fault {
  return refused("wrong_state", "那一件已经办完了，不能再并进去。");
}

function wrong(message: string): Fault {
  return badInput([{ path: "intoNumber", message }]);
}
