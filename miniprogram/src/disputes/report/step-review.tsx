import { View } from "@tarojs/components";
import { Attachments } from "../../ui/attachments";
import { Card } from "../../ui/card";
import type { DisputeDraft } from "./dispute-draft";
import { WhoSees } from "./who-sees";

export function StepReview({ draft }: { draft: DisputeDraft }) {
  const lines = [
    { label: "哪一类", value: draft.topic },
    { label: "什么事", value: draft.statement },
    ...(draft.place?.incidentAddress ? [{ label: "在哪里", value: draft.place.incidentAddress }] : []),
    { label: "对方", value: draft.otherParty || "没写" },
    { label: "什么时候", value: draft.since || "没写" },
    { label: "想要", value: draft.wish || "没写" },
    ...(draft.danger ? [{ label: "危险", value: "有人可能受伤，会马上告诉派出所" }] : []),
  ];
  return (
    <>
      <View className="t-h1">看一看，对不对</View>
      <Card>
        <View className="facts">
          {lines.map((line) => (
            <View key={line.label} className="facts__row">
              <View className="facts__label">{line.label}</View>
              <View className="facts__value lines">{line.value}</View>
            </View>
          ))}
        </View>
      </Card>
      {draft.photos.length > 0 ? (
        <Card title={`照片 ${draft.photos.length} 张`}>
          <Attachments files={draft.photos} />
        </Card>
      ) : null}
      <WhoSees />
      <View className="t-note">交上去以后，调解员先问对方愿不愿意。两边都愿意，才开始调。</View>
    </>
  );
}
