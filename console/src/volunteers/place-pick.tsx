interface Named {
  id: string;
  name: string;
}

interface PlacePickProps {
  chosen: Named;
  communities: readonly Named[];
  onChange: (id: string) => void;
}

/** For the county: which community. */
export function PlacePick({ chosen, communities, onChange }: PlacePickProps) {
  if (communities.length < 2) return null;
  return (
    <select
      className="field-input"
      style={{ maxWidth: 220 }}
      aria-label="哪个社区"
      value={chosen.id}
      onChange={({ target }) => onChange(target.value)}
    >
      {communities.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
