import { useSearchParams } from "react-router-dom";
import type { Asked } from "./queries.js";

const names = ["who", "group", "action", "object", "from", "until"] as const;

/** What is searched for stands in the address, so that it can be kept and sent to a colleague. */
export function useAsked(): [Asked, (change: Partial<Record<(typeof names)[number], string>>) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = Object.fromEntries(names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));
  function change(given: Partial<Record<(typeof names)[number], string>>) {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(given)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: true });
  }
  return [asked as Asked, change];
}
