import { View } from "@tarojs/components";
import { useShareAppMessage } from "@tarojs/taro";
import { useState } from "react";
import { applyForVacancy } from "../../../../contract/placements.js";
import { getVacancy } from "../../../../contract/vacancies.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { useLoaded } from "../../platform/loaded";
import { usePageQuery } from "../../platform/page-query";
import { dial } from "../../platform/phone";
import { replace, routes } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { Classes } from "../classes";

/** One vacancy whole; asking for it gives this employer leave to read one's registration. */
export default function VacancyPage() {
  const id = usePageQuery("id");
  const vacancy = useLoaded(id ? `vacancy:${id}` : null, () => call(getVacancy, { params: { id } }));
  const [consent, setConsent] = useState(false);
  const submission = useSubmission();
  const draft = useDraft(`vacancy:${id}`, {});
  const value = vacancy.value;
  useShareAppMessage(() => ({
    title: value ? `${value.title}，${value.payWords}` : "招人",
    path: `${routes.vacancy}?id=${id}`,
  }));

  async function apply() {
    if (!consent) return submission.setFaults({ consent: "要您同意，才能把资料给单位。" });
    const asked = await submission.send(() =>
      call(applyForVacancy, { params: { id }, body: { consent: true } }, { key: draft.keyToSend() }),
    );
    if (!asked) return;
    draft.done();
    toast("报上了，等单位答复");
    replace("work");
  }
  return (
    <Screen
      title="岗位"
      speech={value ? `${value.title}，${value.employer}，${value.payWords}，${value.work}` : undefined}
      foot={
        value ? (
          <SubmitFoot
            submission={submission}
            words="我要这个"
            onSubmit={apply}
            onRenew={draft.renew}
            aside={
              <Button kind="outline" icon="phone" onTap={() => dial(value.deskPhone)}>
                问一问
              </Button>
            }
          />
        ) : null
      }
    >
      <LoadedPart loaded={vacancy} cards={3}>
        {(one) => (
          <>
            <View className="stack" style="padding:4px 0">
              <View className="t-h1">{one.title}</View>
              <View className="t-status t-brand">{one.payWords}</View>
              <View className="t-sub">
                {one.employer}，还招 {one.left} 人
              </View>
            </View>
            <Card>
              <View className="facts">
                {[
                  ["做什么", one.work],
                  ["要求", one.conditions || "没有别的要求"],
                  ["要会", one.skills.join("、") || "不要求手艺"],
                  ["上班时间", one.hours],
                  ["福利", one.benefits],
                  ["劳动保护", one.protection],
                  ["地点", one.place],
                ].map(([label, words]) => (
                  <View key={label} className="facts__row">
                    <View className="facts__label">{label}</View>
                    <View className="facts__value lines">{words}</View>
                  </View>
                ))}
              </View>
            </Card>
            {one.skills.map((skill) => (
              <Classes key={skill} skill={skill} />
            ))}
            <SignInNote />
            <Card>
              <CheckRow on={consent} label="同意把我的登记给这家单位看" onTap={() => setConsent(!consent)}>
                <View className="t-row">同意把我的登记给这家单位看</View>
                <View className="t-note">只给这一家，随时能收回。不收您一分钱。</View>
              </CheckRow>
              {submission.faults.consent ? <View className="field__fault">{submission.faults.consent}</View> : null}
            </Card>
          </>
        )}
      </LoadedPart>
    </Screen>
  );
}
