import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { FairCard } from "../fair-card";
import { useFairs } from "../use-fair";

/** The job fairs of the county that are on or to come. */
export default function FairsPage() {
  const fairs = useFairs();
  return (
    <Screen title="招聘会" speech="这里是县里的招聘会。到现场取号，当面和单位谈。">
      <LoadedPart loaded={fairs} cards={2}>
        {({ fairs: coming }) =>
          coming.length === 0 ? (
            <Empty drawing="search" title="最近没有招聘会" words="岗位一直都在，合适的随时能报。">
              <Button onTap={() => open("work")}>看看岗位</Button>
            </Empty>
          ) : (
            coming.map((fair) => <FairCard key={fair.id} fair={fair} />)
          )
        }
      </LoadedPart>
    </Screen>
  );
}
