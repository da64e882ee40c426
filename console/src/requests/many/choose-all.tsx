import type { Chosen } from "./use-chosen.js";

/** Chooses all rows that are drawn, as far as many may be done at once, or none. */
export function ChooseAll({ chosen }: { chosen: Chosen }) {
  const some = chosen.numbers.size > 0;
  return (
    <label>
      <input
        type="checkbox"
        ref={(box) => {
          // There is no attribute for it.
          if (box) box.indeterminate = some && !chosen.whole;
        }}
        aria-label={some ? "都不选" : "选上这一列"}
        checked={some}
        onChange={() => (some ? chosen.none() : chosen.all())}
      />
    </label>
  );
}
