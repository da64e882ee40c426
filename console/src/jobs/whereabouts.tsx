import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { placeOfWorkQuery } from "./queries.js";

/** Below the place of work: where the hall sees it, from which matching counts the way; or that it does not know. */
export function Whereabouts({ place }: { place: string }) {
  const written = useDeferredValue(place.trim());
  const { data } = useQuery(placeOfWorkQuery(written));
  if (!data || written.length < 2) return null;
  const [found] = data.communities;
  return (
    <p className="jobs-small" role="status">
      {data.certainty === "sure" && found
        ? `在${found.name}一带，离家多远从这里算。`
        : "看不出在哪个社区，离家多远就算不了。写上街道或小区的名字。"}
    </p>
  );
}
