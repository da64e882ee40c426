import { View } from "@tarojs/components";
import { useEffect } from "react";
import { registerForWork } from "../../../../contract/jobs.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { handInLater } from "../../platform/hand-in-later";
import { useHomeCommunity } from "../../platform/home-community";
import { showReceipt } from "../../platform/receipts";
import { faultsOf, useSubmission } from "../../platform/submission";
import { askForProgressMessage, prepareSubscription } from "../../platform/subscription";
import { PhoneField } from "../../ui/phone-field";
import { RestoredNote } from "../../ui/restored-note";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { SeekerFields } from "../seeker-fields";
import { emptyJob, type JobDraft, jobBody } from "./job-draft";

/** Registration for work: ticked, not typed, where that is possible. */
export default function RegisterPage() {
  const communityId = useHomeCommunity()?.id;
  const draft = useDraft<JobDraft>("job", emptyJob);
  const submission = useSubmission();
  useEffect(prepareSubscription, []);
  const { value, change } = draft;
  const { faults } = submission;

  async function submit() {
    const body = jobBody(value, communityId);
    const found = faultsOf(registerForWork.body, body);
    submission.setFaults(found);
    if (Object.keys(found).length > 0) return;
    const asked = askForProgressMessage();
    const receipt = await submission.send(() =>
      // The schema has just said that every field is what the type asks for.
      call(
        registerForWork,
        { body: body as Parameters<typeof call<typeof registerForWork>>[1]["body"] },
        { key: draft.keyToSend() },
      ),
    );
    await asked;
    if (!receipt) return;
    draft.done();
    showReceipt(receipt);
  }

  const faulty = Object.keys(faults).length;
  return (
    <Screen
      title="找工作"
      foot={
        <SubmitFoot
          submission={submission}
          words="登记"
          onSubmit={submit}
          onRenew={draft.renew}
          onLater={() =>
            handInLater(registerForWork, jobBody(value, communityId), draft, { title: "找工作登记", page: "job" })
          }
          aside={faulty > 0 ? <View className="bottom-bar__words t-sub t-late">还有 {faulty} 处要改</View> : null}
        />
      }
    >
      <View className="stack stack--tight">
        <View className="t-h1">想找什么样的活？</View>
        <View className="t-sub">登记一次，合适的告诉您。不收钱，不押证件。</View>
      </View>
      <SignInNote />
      <RestoredNote restored={draft.restored} />
      <SeekerFields value={value} change={change} faults={faults} />
      <PhoneField
        value={value.contactPhone}
        onChange={(contactPhone) => change({ contactPhone })}
        fault={faults.contactPhone}
      />
    </Screen>
  );
}
