import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { desksQuery } from "../queries.js";

export interface Mentioned {
  id: string;
  name: string;
}

const most = 6;

/** Those of them whose name still stands in the words. */
export function stillMentioned(text: string, mentioned: readonly Mentioned[]): Mentioned[] {
  return mentioned.filter(({ name }) => text.includes(`@${name}`));
}

interface Mentioning {
  /** The list to draw, or null. */
  list: { found: { id: string; name: string; deskNames: string[] }[]; here: number } | null;
  /** Whether the key was the list's. */
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** After the words or the cursor changed. */
  look: () => void;
  pick: (person: Mentioned) => void;
}

/** 在“@”后面打几个字找同事: offers colleagues after an @, by the arrow keys and Enter. */
export function useMentioning(
  field: RefObject<HTMLTextAreaElement>,
  on: boolean,
  onPick: (text: string, person: Mentioned, caret: number) => void,
): Mentioning {
  const { data } = useQuery(desksQuery);
  const [asked, setAsked] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const found =
    on && asked !== null ? (data?.colleagues ?? []).filter(({ name }) => name.includes(asked)).slice(0, most) : [];
  const here = Math.min(place, Math.max(0, found.length - 1));

  function look() {
    const box = field.current;
    const before = box?.value.slice(0, box.selectionStart) ?? "";
    setAsked(/@([^\s@，。,.]{0,8})$/.exec(before)?.[1] ?? null);
    setPlace(0);
  }

  function pick(person: Mentioned) {
    const box = field.current;
    if (!box || asked === null) return;
    const start = box.selectionStart - asked.length - 1;
    const head = `${box.value.slice(0, start)}@${person.name} `;
    setAsked(null);
    onPick(head + box.value.slice(box.selectionStart), { id: person.id, name: person.name }, head.length);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (found.length === 0 || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setPlace((here + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    } else if (event.key === "Enter" || event.key === "Tab") {
      const person = found[here];
      if (!person) return;
      event.preventDefault();
      pick(person);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      setAsked(null);
    }
  }

  return { list: found.length ? { found, here } : null, onKeyDown, look, pick };
}

/** The colleagues to choose from, above the field. */
export function MentionList({ id, mentioning }: { id: string; mentioning: Mentioning }) {
  if (!mentioning.list) return null;
  const { found, here } = mentioning.list;
  return (
    <div id={id} role="listbox" aria-label="提到哪位同事" className="mention-list">
      {found.map((person, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard of this list
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={person.id}
          id={`${id}-${person.id}`}
          role="option"
          aria-selected={index === here}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => mentioning.pick(person)}
        >
          <strong>{person.name}</strong>
          <span>{person.deskNames.join("、")}</span>
        </div>
      ))}
    </div>
  );
}
