import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { findResidents, type KnownResident, takenBy } from "../../../contract/counter.js";
import type { StaffMember } from "../../../contract/identity.js";
import { channelNames, traitNames } from "../../../contract/rule-text.js";
import { hall } from "../platform/hall.js";
import { Button } from "../ui/button.js";
import { Faults } from "../ui/faults.js";
import type { Taken } from "./kept.js";
import { RegisterDialog } from "./register-dialog.js";

interface WhoProps {
  me: StaffMember;
  taken: Taken;
  put: (part: Partial<Taken>) => void;
}

/** How it came, and whose it is: found by name or phone, or registered. */
export function Who({ me, taken, put }: WhoProps) {
  const [q, setQ] = useState("");
  const [registering, setRegistering] = useState(false);
  const search = useMutation({ mutationFn: (words: string) => hall(findResidents, { body: { q: words } }) });
  const found = search.data?.residents;
  function submit(event: FormEvent) {
    event.preventDefault();
    search.mutate(q);
  }
  function choose(resident: KnownResident) {
    put({ resident });
    search.reset();
    setQ("");
  }
  return (
    <section className="counter-card" aria-labelledby="counter-who">
      <h2 id="counter-who">是谁的事</h2>
      <fieldset className="field choice-list">
        <legend className="field-label">怎么来的</legend>
        <div className="choices">
          {takenBy.map((by) => (
            <button
              key={by}
              type="button"
              className="choice"
              aria-pressed={taken.by === by}
              onClick={() => put({ by })}
            >
              {channelNames[by]}
            </button>
          ))}
        </div>
      </fieldset>
      {taken.resident ? (
        <div className="counter-resident">
          <Person resident={taken.resident} />
          <Button onClick={() => put({ resident: null })}>换一位</Button>
        </div>
      ) : (
        <>
          <form className="counter-search" onSubmit={submit} noValidate>
            <label htmlFor="counter-q">姓名、首字母，或整个电话号码</label>
            <input
              id="counter-q"
              className="field-input"
              autoComplete="off"
              maxLength={30}
              value={q}
              onChange={({ target }) => setQ(target.value)}
            />
            <Button type="submit" look="filled" busy={search.isPending && "正在找…"}>
              找
            </Button>
          </form>
          <Faults error={search.error} />
          {found && (
            <ul className="counter-found" aria-label="找到的居民">
              {found.map((resident) => (
                <li key={resident.id}>
                  <button type="button" className="counter-pick" onClick={() => choose(resident)}>
                    <Person resident={resident} />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <p className="field-hint" role="status">
            {found && (found.length ? "同名的看住址。都不是，就登记新居民。" : "没找到。换个写法再找，或登记新居民。")}
          </p>
          <div className="counter-buttons">
            <Button onClick={() => setRegistering(true)}>登记新居民</Button>
          </div>
        </>
      )}
      {registering && (
        <RegisterDialog me={me} by={taken.by} typed={q} onDone={choose} onClose={() => setRegistering(false)} />
      )}
    </section>
  );
}

function Person({ resident }: { resident: KnownResident }) {
  const { name, phone, communityName, homeAddress, birthDate, traits } = resident;
  const notes = [phone, birthDate && `${birthDate.slice(0, 4)} 年生`, communityName, homeAddress];
  return (
    <span className="counter-person">
      <strong>{name}</strong>
      <span>{[...notes, ...traits.map((trait) => traitNames[trait])].filter(Boolean).join("，")}</span>
    </span>
  );
}
