import { Button } from "../../ui/button.js";
import type { PeopleOf } from "./figure-queries.js";
import { PeopleList } from "./people-list.js";

interface PeopleCardProps {
  communityId: string;
  month: string;
  figure: PeopleOf;
  onFigure: (figure: PeopleOf) => void;
}

const parts: Record<PeopleOf, string> = { active: "做过的", regular: "常来的" };

/** Where one community is shown: its people themselves. */
export function PeopleCard({ communityId, month, figure, onFigure }: PeopleCardProps) {
  return (
    <section className="volunteers-card" aria-label="做志愿的人">
      <div className="volunteers-moves">
        {(Object.entries(parts) as [PeopleOf, string][]).map(([one, words]) => (
          <Button
            key={one}
            look={one === figure ? "tint" : "quiet"}
            aria-pressed={one === figure}
            onClick={() => onFigure(one)}
          >
            {words}
          </Button>
        ))}
      </div>
      <PeopleList communityId={communityId} month={month} figure={figure} />
    </section>
  );
}
