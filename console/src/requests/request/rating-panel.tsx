import { Star } from "lucide-react";
import type { StaffRequest } from "../../../../contract/staff.js";
import { longMoment } from "../../platform/time.js";

/** What the resident thought of it, in the official word and their own. */
export function RatingPanel({ rating, now }: { rating: StaffRequest["rating"]; now: Date }) {
  if (!rating) return null;
  return (
    <section className={`rating${rating.score <= 2 ? " rating-low" : ""}`} aria-label="居民的评价">
      <Star className="icon" size={16} aria-hidden="true" />
      <strong>{rating.words}</strong>
      <span>{rating.text}</span>
      <time dateTime={rating.at}>
        {rating.anonymous && "匿名，"}
        {longMoment(rating.at, now)}
      </time>
    </section>
  );
}
