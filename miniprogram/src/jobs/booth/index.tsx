import { View } from "@tarojs/components";
import { useState } from "react";
import { takeBoothNumber } from "../../../../contract/fairs.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { usePageQuery } from "../../platform/page-query";
import { back, open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { Empty } from "../../ui/empty";
import { Field } from "../../ui/field";
import { LoadedPart } from "../../ui/loaded-part";
import { Notice } from "../../ui/notice";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { TextField } from "../../ui/text-field";
import { useFair, useMyFair } from "../use-fair";

/** A number at an employer's booth: what one comes for, whether the employer may read one's registration, the screen's code. */
export default function BoothPage() {
  const id = usePageQuery("id");
  const fairId = usePageQuery("fair");
  const scanned = usePageQuery("code");
  const resident = useResident();
  const fair = useFair(fairId);
  const mine = useMyFair(fairId);
  const draft = useDraft(`booth:${id}`, { vacancyId: "", consent: false });
  // Not kept with the rest: it lives for a minute.
  const [code, setCode] = useState(scanned);
  const submission = useSubmission();
  const { vacancyId, consent } = draft.value;
  const booth = fair.value?.booths.find((one) => one.id === id);
  const here = mine.value?.here ?? false;

  async function submit() {
    const faults = {
      ...(vacancyId && !consent ? { consent: "要您同意，才能把资料给单位。" } : {}),
      ...(here || /^\d{6}$/.test(code) ? {} : { code: "请输招聘会屏幕上的 6 位数字。" }),
    };
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const body = { ...(vacancyId ? { vacancyId, consent } : {}), ...(here ? {} : { code }) };
    const ticket = await submission.send(() =>
      call(takeBoothNumber, { params: { id }, body }, { key: draft.keyToSend() }),
    );
    if (!ticket) return;
    draft.done();
    toast(`取好了，${ticket.label} 号`);
    back();
  }

  return (
    <Screen
      title="排队面试"
      speech={booth ? `${booth.number} 号展位，${booth.employer}。选一个岗位，取个号，叫到您再过去谈。` : undefined}
      foot={
        booth && resident ? (
          <SubmitFoot submission={submission} words="取号" onSubmit={submit} onRenew={draft.renew} />
        ) : null
      }
    >
      <LoadedPart loaded={fair} cards={2}>
        {() =>
          booth ? (
            <>
              <View className="stack" style="padding:4px 0">
                <View className="t-h1">{booth.employer}</View>
                <View className="t-sub">
                  {booth.number} 号展位，{booth.words}
                </View>
              </View>
              <SignInNote />
              {mine.value && !mine.value.registered ? (
                <Notice
                  tone="brand"
                  icon="info"
                  title="没登记也能取号"
                  action={
                    <Button inCard onTap={() => open("job")}>
                      去登记
                    </Button>
                  }
                >
                  登记了找工作，单位才看得到您会什么。
                </Notice>
              ) : null}
              {mine.value?.registered ? (
                <Card>
                  <Field label="想谈哪个岗位">
                    {booth.vacancies.map((vacancy) => (
                      <CheckRow
                        key={vacancy.id}
                        oneOf
                        on={vacancy.id === vacancyId}
                        label={`${vacancy.title}，${vacancy.payWords}`}
                        onTap={() => draft.change({ vacancyId: vacancy.id })}
                      >
                        <View className="t-row">{vacancy.title}</View>
                        <View className="t-sub">{vacancy.payWords}</View>
                      </CheckRow>
                    ))}
                    <CheckRow
                      oneOf
                      on={vacancyId === ""}
                      label="先聊聊再说，只取号"
                      onTap={() => draft.change({ vacancyId: "", consent: false })}
                    >
                      <View className="t-row">先聊聊再说，只取号</View>
                      <View className="t-sub">单位看不到您的名字和登记</View>
                    </CheckRow>
                  </Field>
                </Card>
              ) : null}
              {vacancyId ? (
                <Card>
                  <CheckRow
                    on={consent}
                    label="同意把我的登记给这家单位看"
                    onTap={() => draft.change({ consent: !consent })}
                  >
                    <View className="t-row">同意把我的登记给这家单位看</View>
                    <View className="t-note">坐下来谈的时候才看得到，没有电话，随时能收回。</View>
                  </CheckRow>
                  {submission.faults.consent ? <View className="field__fault">{submission.faults.consent}</View> : null}
                </Card>
              ) : null}
              {here ? null : (
                <Card>
                  <TextField
                    label="招聘会屏幕上的 6 位数字"
                    kind="number"
                    value={code}
                    onChange={setCode}
                    maxLength={6}
                    fault={submission.faults.code}
                  />
                  <View className="t-note">人在现场才取得到，第一次要输，后面不用再输。</View>
                </Card>
              )}
            </>
          ) : (
            <Empty drawing="search" title="没有找到这个展位" words="可能撤了，回去看看别家。">
              <Button onTap={() => open("fair", { id: fairId })}>看招聘会</Button>
            </Empty>
          )
        }
      </LoadedPart>
    </Screen>
  );
}
