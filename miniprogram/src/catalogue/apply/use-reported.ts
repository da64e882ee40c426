import { useEffect, useState } from "react";
import type { Item } from "../../../../contract/catalogue.js";
import { listSimilar, type Reported } from "../../../../contract/follows.js";
import { call } from "../../platform/client";
import { useResident } from "../../platform/session";
import type { ApplicationDraft } from "./application";

/** Asked when the fingers have rested for so many ms. */
const rest = 700;
/** With fewer characters than these nobody has said yet what is the matter. */
const leastSaid = 4;

/**
 * What neighbours have reported already and seems the same as what is being typed. It is only an offer: without network,
 * without an answer or signed out there is none, and nobody is kept from typing.
 */
export function useReported(
  item: Item,
  communityId: string | undefined,
  { answers, note }: ApplicationDraft,
): Reported[] {
  const signedIn = useResident() !== null;
  const [found, setFound] = useState<Reported[]>([]);
  const place = (answers[item.form.find(({ type }) => type === "address")?.name ?? ""] ?? "").slice(0, 120);
  const said = item.form.filter(({ type }) => type === "choice" || type === "longtext");
  const text = [note, ...said.map(({ name }) => answers[name] ?? "")].filter(Boolean).join("。").slice(0, 1000);
  const asks = Boolean(item.shared) && signedIn && place.length >= leastSaid && text.length >= leastSaid;

  useEffect(() => {
    if (!asks) return setFound([]);
    let overtaken = false;
    const timer = setTimeout(async () => {
      const query = { itemCode: item.code, communityId, place, text };
      const answer = await call(listSimilar, { query }).catch(() => ({ similar: [] }));
      if (!overtaken) setFound(answer.similar);
    }, rest);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [asks, item.code, communityId, place, text]);

  return found;
}
