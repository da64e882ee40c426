import { Link } from "react-router-dom";
import type { StaffRequest } from "../../../../contract/staff.js";
import { StateMark } from "../../ui/state-mark.js";
import { requestPath } from "../place.js";

/** 协办: what other desks do of this request, or whose part it is. One desk answers the resident. */
export function PartsCard({ request }: { request: StaffRequest }) {
  const { parts, parent } = request;
  if (parts.length === 0 && !parent) return null;
  return (
    <section className="card" aria-labelledby="parts-title">
      <h2 id="parts-title" className="card-title">
        协办
      </h2>
      {parent && (
        <p>
          这是别的窗口请协办的：<Link to={requestPath(parent.number, null)}>{parent.title}</Link>
        </p>
      )}
      <ul className="others">
        {parts.map((part) => (
          <li key={part.number} className="part">
            <Link to={requestPath(part.number, null)}>{part.deskName}</Link>
            <StateMark state={part.state} words={part.stateWords} />
            {part.answer && <p className="part-answer">{part.answer}</p>}
          </li>
        ))}
      </ul>
      <p className="card-note">{parent ? "结果告诉请办的窗口，由他们答复居民。" : "都回话了，再由您答复居民。"}</p>
    </section>
  );
}
