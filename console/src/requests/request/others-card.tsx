import { Link } from "react-router-dom";
import type { StaffRequest } from "../../../../contract/staff.js";
import { StateMark } from "../../ui/state-mark.js";
import { requestPath } from "../place.js";

/** What else the same resident has asked for, so that nobody asks twice for the same paper. */
export function OthersCard({ request }: { request: StaffRequest }) {
  const { others } = request.resident;
  if (others.length === 0) return null;
  return (
    <section className="card" aria-labelledby="others-title">
      <h2 id="others-title" className="card-title">
        这位居民别的事
      </h2>
      <ul className="others">
        {others.map((other) => (
          <li key={other.number}>
            <Link to={requestPath(other.number, null)}>{other.title}</Link>
            <StateMark state={other.state} words={other.stateWords} />
          </li>
        ))}
      </ul>
    </section>
  );
}
