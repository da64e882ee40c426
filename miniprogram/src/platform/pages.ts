import { useReachBottom } from "@tarojs/taro";
import { useState } from "react";
import { asHallError, type Loaded, useLoaded } from "./loaded";

interface Page {
  nextCursor: string | null;
}

export interface Pages<P, T> {
  first: Loaded<P>;
  rows: T[];
  /** Absent on the last page. Also called when the page's end comes into sight. */
  more: (() => Promise<void>) | undefined;
  /** Why the next page did not come. */
  fault: string | undefined;
}

/**
 * A list of several pages: the first as any page is loaded, the further ones below it on demand.
 * @param name of what is asked for; another name starts anew
 */
export function usePages<P extends Page, T>(
  name: string | null,
  load: (cursor?: string) => Promise<P>,
  rowsOf: (page: P) => readonly T[],
): Pages<P, T> {
  const first = useLoaded(name, () => load());
  const [further, setFurther] = useState<{ name: string | null; after: string; rows: T[]; next: string | null }>();
  const [fault, setFault] = useState<string>();
  const start = first.value?.nextCursor ?? null;
  // A first page that was renewed and ends elsewhere takes the further ones with it.
  const shown = further?.name === name && further.after === start ? further : undefined;
  const next = shown ? shown.next : start;

  async function goOn() {
    if (!next) return;
    try {
      const page = await load(next);
      setFault(undefined);
      setFurther({
        name,
        after: start ?? "",
        rows: [...(shown?.rows ?? []), ...rowsOf(page)],
        next: page.nextCursor,
      });
    } catch (error) {
      setFault(`${asHallError(error).message}点这里再试。`);
    }
  }
  useReachBottom(() => void goOn());
  return {
    first,
    rows: [...(first.value ? rowsOf(first.value) : []), ...(shown?.rows ?? [])],
    more: next ? goOn : undefined,
    fault,
  };
}
