import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type AddressKind, addAddressName, addressKindNames } from "../../../contract/places.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { Button } from "../ui/button.js";
import { say } from "../ui/toast.js";
import { addressesQuery } from "./queries.js";

const empty = { kind: "estate" as AddressKind, name: "", from: "", to: "" };

/** One more name. Numbers are asked for where a street or an estate may lie in two communities. */
export function AddName({ communityId }: { communityId: string }) {
  const [form, setForm] = useState(empty);
  const queries = useQueryClient();
  const numbered = form.kind === "street" || form.kind === "estate";
  const adding = useMutation({
    mutationFn: () => {
      const number = (text: string) => (numbered && text.trim() ? Number(text) : null);
      const body = { kind: form.kind, name: form.name, fromNumber: number(form.from), toNumber: number(form.to) };
      return carryOut(`address ${communityId} ${JSON.stringify(body)}`, body, (given, key) =>
        hall(addAddressName, { params: { communityId }, body: given }, { key }),
      );
    },
    onSuccess: async ({ name }) => {
      say(`${name}记下了`);
      setForm({ ...empty, kind: form.kind });
      await queries.invalidateQueries(addressesQuery(communityId));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <form className="address-card address-form" aria-label="加一个名字" onSubmit={submit}>
      <h2>加一个名字</h2>
      <select
        className="field-select"
        aria-label="哪一种"
        value={form.kind}
        onChange={(event) => setForm({ ...form, kind: event.target.value as AddressKind })}
      >
        {Object.entries(addressKindNames).map(([kind, name]) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </select>
      <input
        className="field-text"
        aria-label="名字"
        placeholder="居民怎么叫就怎么写"
        maxLength={60}
        value={form.name}
        onChange={(event) => setForm({ ...form, name: event.target.value })}
      />
      {numbered && (
        <span className="address-range">
          <NumberField label="从几号" value={form.from} onChange={(from) => setForm({ ...form, from })} />
          <NumberField label="到几号" value={form.to} onChange={(to) => setForm({ ...form, to })} />
          {form.kind === "estate" ? "栋（只有一部分在本社区才写）" : "号（只有一段在本社区才写）"}
        </span>
      )}
      <Button type="submit" look="filled" busy={adding.isPending && "正在记…"}>
        记下
      </Button>
      {adding.error && <p className="address-fault">{sentenceOf(adding.error)}</p>}
    </form>
  );
}

function NumberField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <input
      className="field-text address-number"
      aria-label={label}
      placeholder={label}
      inputMode="numeric"
      maxLength={5}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\D/g, ""))}
    />
  );
}
