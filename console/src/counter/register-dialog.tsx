import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type KnownResident, registerResident, type TakenBy } from "../../../contract/counter.js";
import type { StaffMember } from "../../../contract/identity.js";
import { listCommunities } from "../../../contract/places.js";
import { type Trait, traitNames } from "../../../contract/rule-text.js";
import { hall } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";
import { Faults } from "../ui/faults.js";

interface RegisterDialogProps {
  me: StaffMember;
  by: TakenBy | null;
  /** What was searched for: the name, or the number. */
  typed: string;
  onDone: (resident: KnownResident) => void;
  onClose: () => void;
}

/** What age makes of somebody is never asked. */
const asked = ["disabled", "migrant", "allowance", "alone"] as const satisfies readonly Trait[];

const lines = [
  ["name", "姓名", "text"],
  ["phone", "电话（没有可以不写）", "tel"],
  ["birthDate", "生日（不知道可以不写）", "date"],
  ["homeAddress", "住址", "text"],
] as const;

/** Registers a resident who agreed to it. */
export function RegisterDialog({ me, by, typed, onDone, onClose }: RegisterDialogProps) {
  const digits = /^[\d\s-]+$/.test(typed);
  const [text, setText] = useState({
    name: digits ? "" : typed,
    phone: digits ? typed : "",
    birthDate: "",
    homeAddress: "",
    communityId: me.community.id,
  });
  const [traits, setTraits] = useState<Trait[]>([]);
  const [consented, setConsented] = useState(false);
  const communities = useQuery({
    queryKey: ["communities"],
    queryFn: () => hall(listCommunities, {}),
    staleTime: 5 * 60_000,
  });
  const register = useMutation({
    mutationFn: () => {
      const { phone, birthDate, ...rest } = text;
      const body = {
        ...rest,
        traits,
        ...(phone.trim() && { phone }),
        ...(birthDate && { birthDate }),
        // The server says which of the two is missing.
        by: by as TakenBy,
        consented: consented as true,
      };
      return carryOut(`register ${JSON.stringify(body)}`, body, (fixed, key) =>
        hall(registerResident, { body: fixed }, { key }),
      );
    },
    onSuccess: (resident) => {
      onDone(resident);
      onClose();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    register.mutate();
  }
  return (
    <Dialog title="登记新居民" onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        {lines.map(([name, label, type], place) => (
          <div key={name} className="field">
            <label htmlFor={`register-${name}`}>{label}</label>
            <input
              id={`register-${name}`}
              className="field-input"
              type={type}
              autoComplete="off"
              data-first={place === 0 || undefined}
              value={text[name]}
              onChange={({ target }) => setText({ ...text, [name]: target.value })}
            />
          </div>
        ))}
        <div className="field">
          <label htmlFor="register-community">住在哪个社区</label>
          <select
            id="register-community"
            className="field-input"
            value={text.communityId}
            onChange={({ target }) => setText({ ...text, communityId: target.value })}
          >
            {communities.data?.communities
              .filter(
                ({ id }) =>
                  me.posts.some(({ role }) => role === "supervisor" || role === "administrator") ||
                  id === me.community.id,
              )
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </div>
        <fieldset className="field choice-list">
          <legend className="field-label">要照顾到的（可以不选）</legend>
          <div className="choices">
            {asked.map((trait) => (
              <button
                key={trait}
                type="button"
                className="choice"
                aria-pressed={traits.includes(trait)}
                onClick={() =>
                  setTraits(traits.includes(trait) ? traits.filter((one) => one !== trait) : [...traits, trait])
                }
              >
                {traitNames[trait]}
              </button>
            ))}
          </div>
        </fieldset>
        <label className="field-line">
          <span>问过居民，同意登记这些</span>
          <input type="checkbox" checked={consented} onChange={({ target }) => setConsented(target.checked)} />
        </label>
        <Faults error={register.error} />
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不登记</Button>
          <Button type="submit" look="filled" busy={register.isPending && "正在登记…"}>
            登记
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
