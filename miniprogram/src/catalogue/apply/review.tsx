import { View } from "@tarojs/components";
import type { Item } from "../../../../contract/catalogue.js";
import type { FormField } from "../../../../contract/forms.js";
import { dateWords } from "../../platform/clock";
import { useResident } from "../../platform/session";
import type { Faults } from "../../platform/submission";
import { Attachments } from "../../ui/attachments";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import type { ApplicationDraft } from "./application";

interface ReviewProps {
  item: Item;
  draft: ApplicationDraft;
  faults: Faults;
}

/** Everything that will be handed in, and who gets it. */
export function Review({ item, draft, faults }: ReviewProps) {
  const resident = useResident();
  const lines = [
    ...item.form.map((field) => ({ label: field.label, value: answerWords(field, draft.answers[field.name]) })),
    { label: "联系电话", value: draft.contactPhone || resident?.phone || "没填" },
    ...(draft.note ? [{ label: "还想说明的", value: draft.note }] : []),
  ];
  return (
    <>
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
      <Notice
        tone="brand"
        icon="fork"
        title={item.desk ? `交给${item.desk.communityName}${item.desk.name}` : "交给社区"}
      >
        最晚 {item.promisedDays} 个工作日办好，{item.fee === 0 ? "不收费" : `收费 ${item.fee} 元`}。
      </Notice>
      {Object.entries(faults).map(([name, sentence]) => (
        <View key={name} className="t-sub t-late">
          {sentence}
        </View>
      ))}
    </>
  );
}

function answerWords(field: FormField, answer: string | undefined): string {
  if (!answer) return "没填";
  if (field.type === "signature") return "签好了";
  return field.type === "date" ? `${answer.slice(0, 4)}年${dateWords(answer)}` : answer;
}
