import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { foundQuery } from "./queries.js";

/** Try an address: what the hall would say to a resident who writes it. */
export function TryAddress() {
  const [written, setWritten] = useState("");
  const address = useDeferredValue(written.trim());
  const { data } = useQuery(foundQuery(address));
  return (
    <section className="address-card" aria-label="试一个地址">
      <h2>试一个地址</h2>
      <input
        className="field-text"
        aria-label="居民写的地址"
        placeholder="比如 曙光路46号、黄湖菜场旁边"
        maxLength={120}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
      />
      <p aria-live="polite">{data ? data.question : "写一个地址，看看会派到哪个社区。拿不准的会问居民，不会乱猜。"}</p>
    </section>
  );
}
