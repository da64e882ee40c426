import type { ReactNode } from "react";
import { useEffect } from "react";
import { useSearchParams } from "react-router-dom";

interface Named {
  id: string;
  name: string;
}

/** The community in the address; one's own when there is none. */
export function useCommunity(): string | undefined {
  const [search] = useSearchParams();
  return search.get("community") ?? undefined;
}

/** The head of a staffing page: what it is, and for the county, of which community. */
export function PlaceHead({
  title,
  note,
  place,
  children,
}: {
  title: string;
  note: string;
  place?: { community: Named; communities: readonly Named[] } | undefined;
  children?: ReactNode;
}) {
  const [search, setSearch] = useSearchParams();
  useEffect(() => {
    document.title = `${title} - 居民服务大厅`;
  }, [title]);
  return (
    <header className="page-head">
      <h1 id="staffing-title">{title}</h1>
      <span className="page-count">{note}</span>
      <span className="page-head-rest" />
      {children}
      {place && place.communities.length > 1 && (
        <select
          className="staffing-input"
          aria-label="哪个社区"
          value={place.community.id}
          onChange={(event) => {
            search.set("community", event.target.value);
            setSearch(search);
          }}
        >
          {place.communities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </header>
  );
}
