import { open } from "../platform/routes";
import { Button } from "../ui/button";
import { FairCard } from "./fair-card";
import { useFairs } from "./use-fair";

/** The next job fair above everything else, and the way to the others. Nothing where none is to come. */
export function ComingFairs() {
  const fairs = useFairs().value?.fairs ?? [];
  const next = fairs.find(({ state }) => state === "published");
  if (!next) return null;
  return (
    <>
      <FairCard fair={next} />
      {fairs.length > 1 ? (
        <Button kind="quiet" onTap={() => open("fairs")}>
          {`还有 ${fairs.length - 1} 场招聘会`}
        </Button>
      ) : null}
    </>
  );
}
