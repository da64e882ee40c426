import { View } from "@tarojs/components";
import { useState } from "react";
import { updateMe } from "../../../../contract/identity.js";
import { type CommunitySummary, listCommunities } from "../../../../contract/places.js";
import { call } from "../../platform/client";
import { chooseCommunity, useHomeCommunity } from "../../platform/home-community";
import { newKey } from "../../platform/keys";
import { useLoaded } from "../../platform/loaded";
import { back } from "../../platform/routes";
import { updateResident, useResident } from "../../platform/session";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { BottomBar } from "../../ui/bottom-bar";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SubmitError } from "../../ui/submit-error";
import { TextField } from "../../ui/text-field";

/** Whose hall is shown. A tick makes it the home community, to which matters go. */
export default function ChooseCommunityPage() {
  const current = useHomeCommunity();
  const resident = useResident();
  const communities = useLoaded("communities", () => call(listCommunities, {}));
  const [picked, setPicked] = useState<Pick<CommunitySummary, "id" | "name"> | null>(current);
  const [isHome, setIsHome] = useState(resident?.community === null);
  const [wanted, setWanted] = useState("");
  const submission = useSubmission();

  async function use() {
    if (!picked) return;
    if (isHome && resident) {
      const updated = await submission.send(() =>
        call(updateMe, { body: { communityId: picked.id, homeAddress: resident.homeAddress } }, { key: newKey() }),
      );
      if (!updated) return;
      updateResident(updated);
    }
    chooseCommunity({ id: picked.id, name: picked.name });
    toast(`换到${picked.name}了`);
    back();
  }

  return (
    <Screen
      title="选社区"
      foot={
        <BottomBar>
          <View className="grow">
            <SubmitError error={submission.error} />
            {resident ? (
              <CheckRow on={isHome} onTap={() => setIsHome(!isHome)} label="我就住这个社区">
                <View className="t-sub">我就住这个社区，以后的事派到这里</View>
              </CheckRow>
            ) : null}
            <Button busy={submission.busy} onTap={use}>
              {picked ? `用${picked.name}` : "请先点一个社区"}
            </Button>
          </View>
        </BottomBar>
      }
    >
      <TextField label="找社区" placeholder="写社区名或街道" value={wanted} onChange={setWanted} maxLength={20} />
      <LoadedPart loaded={communities}>
        {(value) => (
          <Card className="card--flush">
            {value.communities.filter(matches(wanted)).map((community, place) => (
              <ListRow
                key={community.id}
                first={place === 0}
                picks
                title={community.name}
                note={community.address}
                aside={community.id === picked?.id ? <Icon name="tick" className="t-brand" /> : null}
                onTap={() => setPicked(community)}
              />
            ))}
          </Card>
        )}
      </LoadedPart>
    </Screen>
  );
}

function matches(wanted: string) {
  const words = wanted.trim();
  return (community: CommunitySummary) => community.name.includes(words) || community.address.includes(words);
}
