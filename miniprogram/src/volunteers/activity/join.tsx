import { View } from "@tarojs/components";
import { useState } from "react";
import { type Activity, joinActivity } from "../../../../contract/activities.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import type { Loaded } from "../../platform/loaded";
import { dial } from "../../platform/phone";
import { useResident } from "../../platform/session";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { TextField } from "../../ui/text-field";
import { isMinor } from "../sign-up/minor";
import { About, Head, speechOf } from "./facts";
import { Keep } from "./keep";

/** An activity that one may still come to: what as, the guardian of a minor, the risk, and the button. */
export function Join({ activity, loaded }: { activity: Activity; loaded: Loaded<Activity> }) {
  const birthDate = useResident()?.birthDate ?? null;
  const free = activity.roles.find(({ taken, capacity }) => taken < capacity);
  const [chosen, setChosen] = useState<string>();
  const draft = useDraft(`join:${activity.id}`, { guardianName: "", riskAccepted: false });
  const submission = useSubmission();
  const role = activity.roles.find(({ id }) => id === chosen) ?? free ?? activity.roles[0];
  const waits = role !== undefined && role.taken >= role.capacity;
  const needsGuardian = birthDate !== null && isMinor(birthDate) && (activity.countsHours || activity.risky);

  async function submit() {
    const { guardianName, riskAccepted } = draft.value;
    if (needsGuardian && !guardianName.trim())
      return submission.setFaults({ guardianName: "未满 18 岁，请写监护人的名字。" });
    if (activity.risky && !riskAccepted) return submission.setFaults({ riskAccepted: "请先看过提醒，再点一下这里。" });
    const joined = await submission.send(() =>
      call(
        joinActivity,
        { params: { activityId: activity.id }, body: { roleId: role?.id ?? "", guardianName, riskAccepted } },
        { key: draft.keyToSend() },
      ),
    );
    if (!joined) return;
    draft.done();
    toast(joined.mine?.state === "waitlisted" ? "排上了，有位子告诉您" : "报上了，前一天提醒您");
    loaded.replace(joined);
  }

  return (
    <Screen
      title="活动"
      speech={speechOf(activity)}
      foot={
        <SubmitFoot
          submission={submission}
          words={waits ? "排队候补" : "我要参加"}
          onSubmit={submit}
          onRenew={draft.renew}
          aside={
            <Button kind="outline" icon="phone" onTap={() => dial(activity.community.phone)}>
              问一问
            </Button>
          }
        />
      }
    >
      <LoadedPart loaded={loaded}>
        {() => (
          <>
            <Head activity={activity} />
            <SignInNote />
            <Card title={activity.roles.length > 1 ? "想做哪一样" : "还要几个人"}>
              <View className="stack">
                {activity.roles.map(({ id, name, taken, capacity, waiting }) => (
                  <CheckRow key={id} oneOf on={id === role?.id} label={name} onTap={() => setChosen(id)}>
                    <View className="t-row">{name}</View>
                    <View className="t-sub">
                      {taken < capacity ? `还要 ${capacity - taken} 人` : `满了，${waiting} 人在等`}
                    </View>
                  </CheckRow>
                ))}
              </View>
            </Card>
            {needsGuardian ? (
              <TextField
                label="监护人的名字"
                hint="未满 18 岁，要监护人同意您去"
                value={draft.value.guardianName}
                onChange={(guardianName) => draft.change({ guardianName })}
                fault={submission.faults.guardianName}
                maxLength={30}
              />
            ) : null}
            <About activity={activity} />
            {activity.risky ? (
              <Card title="去之前要知道">
                <View className="stack">
                  {activity.riskWords.map((words) => (
                    <View key={words} className="t-sub">
                      {words}
                    </View>
                  ))}
                  <CheckRow
                    on={draft.value.riskAccepted}
                    label="我知道了，自己会当心"
                    onTap={() => draft.change({ riskAccepted: !draft.value.riskAccepted })}
                  >
                    <View className="t-row">我知道了，自己会当心</View>
                  </CheckRow>
                  {submission.faults.riskAccepted ? (
                    <View className="field__fault">{submission.faults.riskAccepted}</View>
                  ) : null}
                </View>
              </Card>
            ) : null}
            <Keep activity={activity} />
          </>
        )}
      </LoadedPart>
    </Screen>
  );
}
