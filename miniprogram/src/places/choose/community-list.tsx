import type { CommunitySummary } from "../../../../contract/places.js";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";

/** Communities to pick one of, the picked one ticked. */
export function CommunityList({
  communities,
  pickedId,
  onPick,
}: {
  communities: readonly CommunitySummary[];
  pickedId: string | undefined;
  onPick: (community: CommunitySummary) => void;
}) {
  return (
    <Card className="card--flush">
      {communities.map((community, place) => (
        <ListRow
          key={community.id}
          first={place === 0}
          picks
          title={community.name}
          note={community.address}
          aside={community.id === pickedId ? <Icon name="tick" className="t-brand" /> : null}
          onTap={() => onPick(community)}
        />
      ))}
    </Card>
  );
}
