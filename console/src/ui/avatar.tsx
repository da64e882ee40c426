import type { Tone } from "./tag.js";

/** Grounds for people; the same person always has the same one. */
const grounds: Tone[] = ["done", "vol", "med", "job", "brand"];

/** A person's first character in a circle. The name is said where it stands alone. */
export function Avatar({ name, large, spoken }: { name: string; large?: boolean; spoken?: boolean }) {
  const sum = Array.from(name).reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  const className = `avatar tone-${grounds[sum % grounds.length]}${large ? " avatar-large" : ""}`;
  return (
    <span
      className={className}
      {...(spoken ? { role: "img", "aria-label": name, title: name } : { "aria-hidden": true })}
    >
      {name.charAt(0)}
    </span>
  );
}
