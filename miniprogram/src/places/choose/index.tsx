import { View } from "@tarojs/components";
import { useState } from "react";
import { type Resident, updateMe } from "../../../../contract/identity.js";
import type { CommunitySummary } from "../../../../contract/places.js";
import { call } from "../../platform/client";
import { useCommunities } from "../../platform/communities";
import { useFoundPlace } from "../../platform/found-place";
import { chooseCommunity, useHomeCommunity } from "../../platform/home-community";
import { newKey } from "../../platform/keys";
import { back } from "../../platform/routes";
import { updateResident, useResident } from "../../platform/session";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { BottomBar } from "../../ui/bottom-bar";
import { Button } from "../../ui/button";
import { CheckRow } from "../../ui/check-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SubmitError } from "../../ui/submit-error";
import { TextField } from "../../ui/text-field";
import { CommunityList } from "./community-list";

/** Whose hall is shown. A tick makes it the home community, to which matters go. */
export default function ChooseCommunityPage() {
  const current = useHomeCommunity();
  const resident = useResident();
  const communities = useCommunities();
  const [picked, setPicked] = useState<Pick<CommunitySummary, "id" | "name"> | null>(current);
  const [isHome, setIsHome] = useState(resident?.community === null);
  const [wanted, setWanted] = useState("");
  const found = useFoundPlace(wanted);
  const submission = useSubmission();

  /** What was written led to the community, so it is where the resident lives. */
  function homeAddress(known: Resident): string {
    return found?.communities.some(({ id }) => id === picked?.id) ? wanted.trim() : known.homeAddress;
  }

  async function use() {
    if (!picked) return;
    if (isHome && resident) {
      const updated = await submission.send(() =>
        call(updateMe, { body: { communityId: picked.id, homeAddress: homeAddress(resident) } }, { key: newKey() }),
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
      <TextField
        label="写一写您住哪里"
        placeholder="比如 曙光路46号、幸福小区"
        value={wanted}
        onChange={setWanted}
        maxLength={60}
      />
      <LoadedPart loaded={communities}>
        {({ communities: all }) => {
          const named = all.filter(matches(wanted));
          const shown = found?.communities.length ? found.communities : named.length ? named : all;
          return (
            <>
              {found && shown !== named ? <View className="t-row">{found.question}</View> : null}
              <CommunityList communities={shown} pickedId={picked?.id} onPick={setPicked} />
            </>
          );
        }}
      </LoadedPart>
    </Screen>
  );
}

function matches(wanted: string) {
  const words = wanted.trim();
  return (community: CommunitySummary) => community.name.includes(words) || community.address.includes(words);
}
