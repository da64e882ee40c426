/**
 * What people say around one item. `{street}`, `{estate}` and `{landmark}` become names of the resident's community.
 */
export interface Story {
  item: string;
  /** Who would say so: between these ages, both included. */
  ages: readonly [number, number];
  women?: true;
  /** The resident's own words. */
  says: readonly string[];
  /** What the desk tells while it works. */
  replies: readonly string[];
  /** One complete list of what is missing, and what the resident then writes. */
  asks: string;
  adds: string;
  /** The answer that ends it. */
  ends: readonly string[];
  /** Why it cannot be done, by which article, and where to go instead; absent where nobody is refused. */
  refusal?: string;
}
