import { useEffect, useState } from "react";
import { type FoundPlace, findPlace } from "../../../contract/places.js";
import { call } from "./client";

/** Written so far and not changed for this long, an address is looked up. */
const restMs = 400;

/** The community of an address while it is being written; null while there is nothing to say. */
export function useFoundPlace(written: string): FoundPlace | null {
  const [found, setFound] = useState<FoundPlace | null>(null);
  const address = written.trim();
  useEffect(() => {
    setFound(null);
    if (address.length < 3) return;
    let current = true;
    const timer = setTimeout(async () => {
      // Without a network the list below is still there to choose from.
      const answer = await call(findPlace, { query: { address } }).catch(() => null);
      if (current) setFound(answer);
    }, restMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [address]);
  return found;
}
