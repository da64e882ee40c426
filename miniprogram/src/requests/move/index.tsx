import { View } from "@tarojs/components";
import { moves } from "../../../../contract/lifecycle.js";
import type { RequestDetail } from "../../../../contract/requests.js";
import { moveText } from "../../../../contract/requests.js";
import { usePageQuery } from "../../platform/page-query";
import { back } from "../../platform/routes";
import { faultsOf } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { unsentPhotosFault } from "../../platform/unsent-photos";
import { LoadedPart } from "../../ui/loaded-part";
import { Notice } from "../../ui/notice";
import { PhotosField } from "../../ui/photos-field";
import { RestoredNote } from "../../ui/restored-note";
import { Screen } from "../../ui/screen";
import { SubmitFoot } from "../../ui/submit-foot";
import { LongTextField } from "../../ui/text-field";
import { useRequest } from "../detail/use-request";
import { type ResidentAction, useMove } from "../use-move";

const thanks: Partial<Record<ResidentAction, string>> = {
  answer: "补好了，接着办",
  add: "告诉经办人了",
  reopen: "又交回去办了",
};

/** 去补, 再说一句 and 还没办好: words and photos that go to who has the request. */
export default function MovePage() {
  const number = usePageQuery("number");
  const action = (usePageQuery("action") || "add") as ResidentAction;
  const request = useRequest(number);
  const move = useMove(number, action);
  const { text, photos } = move.draft.value;

  async function submit() {
    const words = text.trim() || (photos.length > 0 ? `补了 ${photos.length} 张照片` : "");
    const faults = faultsOf(moveText, words);
    const found = { ...(faults[""] ? { text: faults[""] } : {}), ...unsentPhotosFault() };
    move.submission.setFaults(found);
    if (Object.keys(found).length > 0) return;
    if (await move.make(words)) {
      toast(thanks[action] ?? "交好了");
      back();
    }
  }

  return (
    <Screen
      title={moves[action]?.label ?? "补充"}
      foot={<SubmitFoot submission={move.submission} words="交上去" onSubmit={submit} onRenew={move.draft.renew} />}
    >
      <LoadedPart loaded={request} cards={1}>
        {(value) => <What request={value} action={action} />}
      </LoadedPart>
      <RestoredNote restored={move.draft.restored && (text !== "" || photos.length > 0)} />
      <PhotosField
        label="照片"
        optional
        hint="到亮一点的地方，放平了拍。"
        value={photos}
        onChange={(next) => move.draft.change({ photos: next })}
        fault={move.submission.faults.attachmentIds}
      />
      <LongTextField
        label={asks(action)}
        value={text}
        onChange={(next) => move.draft.change({ text: next })}
        fault={move.submission.faults.text}
        foot="写几句就行"
      />
    </Screen>
  );
}

function What({ request, action }: { request: RequestDetail; action: ResidentAction }) {
  if (action === "answer" && request.todo) {
    return (
      <Notice tone="todo" icon="camera" title={request.todo.title}>
        {request.todo.text}
      </Notice>
    );
  }
  return (
    <View className="stack stack--tight">
      <View className="t-sub">{request.title}</View>
      <View className="t-status">{request.headline}</View>
    </View>
  );
}

function asks(action: ResidentAction): string {
  const move = moves[action];
  return move && "asks" in move ? move.asks : "想说什么";
}
