import { useMutation, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { type AddressName, addAddressName, removeAddressName } from "../../../contract/places.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { newKey } from "../platform/intention.js";
import { say } from "../ui/toast.js";
import { addressesQuery } from "./queries.js";

/** The names of one kind; taking one out can be undone as long as the page is open. */
export function NameList({
  title,
  names,
  communityId,
  canEdit,
}: {
  title: string;
  names: readonly AddressName[];
  communityId: string;
  canEdit: boolean;
}) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries(addressesQuery(communityId));
  const removal = useMutation({
    mutationFn: async (name: AddressName) => {
      await hall(removeAddressName, { params: { addressId: name.id } });
      return name;
    },
    onSuccess: refresh,
  });
  const undo = useMutation({
    mutationFn: ({ kind, name, fromNumber, toNumber }: AddressName) =>
      hall(addAddressName, { params: { communityId }, body: { kind, name, fromNumber, toNumber } }, { key: newKey() }),
    onSuccess: async ({ name }) => {
      removal.reset();
      say(`${name}放回去了`);
      await refresh();
    },
  });
  if (names.length === 0 && !removal.data) return null;
  return (
    <section className="address-card" aria-label={title}>
      <h2>{title}</h2>
      <ul className="address-names">
        {names.map((name) => (
          <li key={name.id}>
            {name.name}
            <NumberRange name={name} />
            {canEdit && (
              <button
                type="button"
                className="icon-button"
                aria-label={`删去${name.name}`}
                onClick={() => removal.mutate(name)}
              >
                <X className="icon" size={14} aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {removal.data && (
        <p role="status">
          {removal.data.name}删去了。
          <button type="button" className="link-button" onClick={() => removal.data && undo.mutate(removal.data)}>
            放回去
          </button>
        </p>
      )}
      {(removal.error ?? undo.error) && <p className="address-fault">{sentenceOf(removal.error ?? undo.error)}</p>}
    </section>
  );
}

function NumberRange({ name: { fromNumber, toNumber, kind } }: { name: AddressName }) {
  if (fromNumber === null) return null;
  return (
    <span className="address-numbers">
      {fromNumber}–{toNumber} {kind === "estate" ? "栋" : "号"}
    </span>
  );
}
