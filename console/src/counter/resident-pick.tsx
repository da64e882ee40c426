import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { findResidents, type KnownResident } from "../../../contract/counter.js";
import { hall } from "../platform/hall.js";
import { Button } from "../ui/button.js";
import { Faults } from "../ui/faults.js";
import "./resident-pick.css";

interface ResidentPickProps {
  label: string;
  value: KnownResident | null;
  onChange: (resident: KnownResident | null) => void;
}

/** One resident, found by name, initials or a whole phone number; that somebody looked stands on the audit log. */
export function ResidentPick({ label, value, onChange }: ResidentPickProps) {
  const id = useId();
  const [q, setQ] = useState("");
  const search = useMutation({ mutationFn: (words: string) => hall(findResidents, { body: { q: words } }) });
  const found = search.data?.residents;
  if (value) {
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <div className="resident-picked">
          <span>{wordsOf(value)}</span>
          <Button look="quiet" onClick={() => onChange(null)}>
            换一位
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="resident-picked">
        <input
          id={id}
          className="field-input"
          data-first
          autoComplete="off"
          maxLength={30}
          placeholder="姓名、首字母，或整个电话号码"
          value={q}
          onChange={({ target }) => setQ(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            search.mutate(q);
          }}
        />
        <Button busy={search.isPending && "正在找…"} onClick={() => search.mutate(q)}>
          找
        </Button>
      </div>
      <Faults error={search.error} />
      {found && found.length > 0 && (
        <div className="choice-options">
          {found.map((resident) => (
            <label key={resident.id} className="choice-option">
              <input type="radio" name={id} checked={false} onChange={() => onChange(resident)} />
              <span>{wordsOf(resident)}</span>
            </label>
          ))}
        </div>
      )}
      {found?.length === 0 && <p className="field-hint">没找到。换个写法再找，或先到“替居民登记”登记。</p>}
    </div>
  );
}

function wordsOf({ name, phone, birthDate, communityName, homeAddress }: KnownResident): string {
  const notes = [phone, birthDate && `${birthDate.slice(0, 4)} 年生`, communityName, homeAddress];
  return [name, ...notes].filter(Boolean).join("，");
}
