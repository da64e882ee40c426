import { useSearchParams } from "react-router-dom";

interface Named {
  id: string;
  name: string;
}

/** The community in the address; one's own when there is none. */
export function useCommunityId(): string | undefined {
  const [search] = useSearchParams();
  return search.get("community") ?? undefined;
}

/** For the county: which community. */
export function PlaceChoice({ chosen, communities }: { chosen: Named; communities: readonly Named[] }) {
  const [search, setSearch] = useSearchParams();
  if (communities.length < 2) return null;
  return (
    <select
      className="booking-input"
      aria-label="哪个社区"
      value={chosen.id}
      onChange={(event) => {
        search.set("community", event.target.value);
        setSearch(search);
      }}
    >
      {communities.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
