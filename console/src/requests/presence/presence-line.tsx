import { Eye, PencilLine } from "lucide-react";
import type { PresentPerson } from "../../../../contract/presence.js";
import { Avatar } from "../../ui/avatar.js";

/** Who else is here: 小吴也在看，没有在写. */
export function PresenceLine({ people }: { people: readonly PresentPerson[] }) {
  return (
    <div className="presence" role="status">
      {people.map(({ id, name, typing }) => (
        <span key={id} className={`presence-person${typing ? " presence-typing" : ""}`}>
          <Avatar name={name} />
          {typing ? (
            <PencilLine className="icon" size={14} aria-hidden="true" />
          ) : (
            <Eye className="icon" size={14} aria-hidden="true" />
          )}
          {typing ? `${name}正在写，先说一声再发` : `${name}也在看，没有在写`}
        </span>
      ))}
    </div>
  );
}
