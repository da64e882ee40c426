import { Link } from "react-router-dom";
import type { StaffRequest } from "../../../../contract/staff.js";
import { shortMoment } from "../../platform/time.js";
import { Button } from "../../ui/button.js";
import { requestPath } from "../place.js";

interface SameCardProps {
  request: StaffRequest;
  now: Date;
  /** Opens the merge with the number filled in. */
  onMerge: (intoNumber: string) => void;
}

/** 并案: where it went, who waits with its resident, and what seems to be the same matter. */
export function SameCard({ request, now, onMerge }: SameCardProps) {
  const { mergedInto, followers, similar } = request;
  if (!mergedInto && followers === 0 && similar.length === 0) return null;
  return (
    <section className="card" aria-labelledby="same-title">
      <h2 id="same-title" className="card-title">
        {similar.length > 0 ? "可能是同一件" : "同一件事"}
      </h2>
      {mergedInto && (
        <p>
          并到了 <Link to={requestPath(mergedInto.number, null)}>{mergedInto.number}</Link>，一起办。
        </p>
      )}
      {followers > 0 && <p>还有 {followers} 位居民等着结果，会看到您写的答复。别写名字和电话。</p>}
      <ul className="others">
        {similar.map((other) => (
          <li key={other.number} className="part">
            <Link to={requestPath(other.number, null)}>{other.excerpt ?? other.title}</Link>
            <Button look="tint" onClick={() => onMerge(other.number)}>
              并过去
            </Button>
            <p className="part-answer">
              {other.number} {other.residentName} {shortMoment(other.submittedAt, now)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
