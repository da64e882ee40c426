import { View } from "@tarojs/components";
import { useState } from "react";
import { disputeTopics } from "../../../../contract/disputes.js";
import { useHomeCommunity } from "../../platform/home-community";
import { ChoiceField, TilesField } from "../../ui/choice-field";
import { control } from "../../ui/control";
import type { IconName } from "../../ui/icon";
import { PhotosField } from "../../ui/photos-field";
import { noPlace, PlaceField } from "../../ui/place-field";
import { LongTextField } from "../../ui/text-field";
import type { StepProps, Topic } from "./dispute-draft";
import { WhoSees } from "./who-sees";

/** The six that come up most, in the resident's words; the statistics' own fifteen are one tap away. */
const common: { value: Topic; words: string; icon: IconName }[] = [
  { value: "邻里", words: "邻居的事", icon: "drop" },
  { value: "婚姻家庭", words: "家里的事", icon: "people" },
  { value: "劳动", words: "拖欠工钱", icon: "money" },
  { value: "物业", words: "物业的事", icon: "car" },
  { value: "房屋宅基地", words: "房子地基", icon: "house" },
  { value: "其他", words: "别的事", icon: "more" },
];

export function StepWhat({ draft, faults }: StepProps) {
  const { topic, statement, photos, place = noPlace } = draft.value;
  const homeCommunityId = useHomeCommunity()?.id;
  const [all, setAll] = useState(topic !== "" && !common.some((one) => one.value === topic));
  return (
    <>
      <View className="t-h1">发生了什么事？</View>
      {all ? (
        <ChoiceField
          label="是哪一类事"
          options={disputeTopics}
          value={topic}
          onChange={(next) => draft.change({ topic: next })}
          fault={faults.topic}
        />
      ) : (
        <TilesField
          label="是哪一类事"
          options={common}
          value={topic}
          onChange={(next) => draft.change({ topic: next })}
          fault={faults.topic}
        />
      )}
      {all ? null : (
        <View className="link" {...control({ onTap: () => setAll(true) })}>
          还有别的类，都列出来
        </View>
      )}
      <LongTextField
        label="用您自己的话说说"
        value={statement}
        onChange={(next) => draft.change({ statement: next })}
        fault={faults.statement}
        foot="写几句就行，后面还能补"
      />
      <PlaceField
        label="事情发生在哪里"
        optional
        hint="和您住的地方不一样时写"
        value={place}
        onChange={(next) => draft.change({ place: next })}
        fault={faults.incidentAddress}
        homeCommunityId={homeCommunityId}
      />
      <PhotosField
        label="照片"
        optional
        value={photos}
        onChange={(next) => draft.change({ photos: next })}
        fault={faults.attachmentIds}
      />
      <WhoSees />
    </>
  );
}
