import { View } from "@tarojs/components";
import { rateMyRequest } from "../../../../contract/requests.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { usePageQuery } from "../../platform/page-query";
import { back } from "../../platform/routes";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { Chip, toggled } from "../../ui/choice-field";
import { Dot } from "../../ui/dot";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SubmitFoot } from "../../ui/submit-foot";
import { LongTextField } from "../../ui/text-field";
import { useRequest } from "../detail/use-request";
import { Stars } from "./stars";
import "./index.scss";

const remarks = ["说得清楚", "办得快", "态度好", "少跑路", "等得久", "材料太多"];

interface RatingDraft {
  score: number;
  remarks: string[];
  text: string;
  anonymous: boolean;
}

/** 好差评: five stars with the five official words; nobody sees who it was unless the resident wants it. */
export default function RatePage() {
  const number = usePageQuery("number");
  const request = useRequest(number);
  const draft = useDraft<RatingDraft>(`rate:${number}`, { score: 0, remarks: [], text: "", anonymous: true });
  const submission = useSubmission();
  const wordless = request.value?.kind === "dispute";
  const { score, text, anonymous } = draft.value;

  async function submit() {
    // What is said of a mediation stays in its file.
    const words = wordless ? "" : [draft.value.remarks.join("、"), text.trim()].filter(Boolean).join("。");
    const body = { score, text: words, anonymous };
    const faults = faultsOf(rateMyRequest.body, body);
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const rated = await submission.send(() =>
      call(rateMyRequest, { params: { number }, body }, { key: draft.keyToSend() }),
    );
    if (!rated) return;
    draft.done();
    toast("谢谢您，社区会看到");
    back();
  }

  return (
    <Screen
      title="打个分"
      foot={<SubmitFoot submission={submission} words="交给社区" onSubmit={submit} onRenew={draft.renew} />}
    >
      <LoadedPart loaded={request} cards={1}>
        {(value) => (
          <View className="center stack stack--tight" style="padding:8px 0">
            <View className="t-status">这次办得怎么样？</View>
            <View className="t-sub">
              {value.title}
              <Dot />
              {value.why.communityName}
            </View>
          </View>
        )}
      </LoadedPart>
      <Card>
        <View className="stack stack--wide">
          <Stars score={score} onChange={(next) => draft.change({ score: next })} fault={submission.faults.score} />
          {wordless ? (
            <View className="t-sub center">调解保密，只打分，不写字。</View>
          ) : (
            <>
              <View className="chips" style="justify-content:center">
                {remarks.map((remark) => (
                  <Chip
                    key={remark}
                    role="checkbox"
                    on={draft.value.remarks.includes(remark)}
                    onTap={() => draft.change({ remarks: toggled(draft.value.remarks, remark) })}
                  >
                    {remark}
                  </Chip>
                ))}
              </View>
              <LongTextField
                label="还想说点什么"
                optional
                value={text}
                onChange={(next) => draft.change({ text: next })}
                fault={submission.faults.text}
                maxLength={450}
              />
            </>
          )}
          <CheckRow on={anonymous} label="不让经办人看到我是谁" onTap={() => draft.change({ anonymous: !anonymous })}>
            <View className="t-row" style="font-weight:400">
              不让经办人看到我是谁
            </View>
          </CheckRow>
        </View>
      </Card>
      <View className="t-note center">您要是不满意，一个工作日内会有人给您回电话</View>
    </Screen>
  );
}
