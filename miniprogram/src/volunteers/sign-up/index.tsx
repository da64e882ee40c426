import { View } from "@tarojs/components";
import { useEffect } from "react";
import { signUpAsVolunteer } from "../../../../contract/volunteers.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { handInLater } from "../../platform/hand-in-later";
import { useHomeCommunity } from "../../platform/home-community";
import { showReceipt } from "../../platform/receipts";
import { useResident } from "../../platform/session";
import { faultsOf, useSubmission } from "../../platform/submission";
import { askForProgressMessage, prepareSubscription } from "../../platform/subscription";
import { CheckRow } from "../../ui/check-row";
import { PhoneField } from "../../ui/phone-field";
import { RestoredNote } from "../../ui/restored-note";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { type Offer, OfferFields } from "../offer-fields";
import { isMinor } from "./minor";
import { Rules } from "./rules";

interface VolunteerDraft extends Offer {
  guardianConsent: boolean;
  agreed: boolean;
  contactPhone: string;
}

const empty: VolunteerDraft = {
  skills: [],
  times: [],
  aboutMe: "",
  guardianConsent: false,
  agreed: false,
  contactPhone: "",
};

export default function SignUpPage() {
  const communityId = useHomeCommunity()?.id;
  const birthDate = useResident()?.birthDate ?? null;
  const draft = useDraft<VolunteerDraft>("volunteer", empty);
  const submission = useSubmission();
  useEffect(prepareSubscription, []);
  const { value, change } = draft;
  const { faults } = submission;

  const { contactPhone, ...rest } = value;
  const body = {
    ...rest,
    ...(communityId ? { communityId } : {}),
    ...(contactPhone ? { contactPhone } : {}),
  };

  async function submit() {
    const found = faultsOf(signUpAsVolunteer.body, body);
    submission.setFaults(found);
    if (Object.keys(found).length > 0) return;
    const asked = askForProgressMessage();
    const receipt = await submission.send(() =>
      call(signUpAsVolunteer, { body: { ...body, agreed: true } }, { key: draft.keyToSend() }),
    );
    await asked;
    if (!receipt) return;
    draft.done();
    showReceipt(receipt);
  }

  return (
    <Screen
      title="志愿报名"
      foot={
        <SubmitFoot
          submission={submission}
          words="我要报名"
          onSubmit={submit}
          onRenew={draft.renew}
          onLater={() => handInLater(signUpAsVolunteer, body, draft, { title: "志愿报名", page: "volunteer" })}
        />
      }
    >
      <View className="stack stack--tight">
        <View className="t-h1">来帮一把手</View>
        <View className="t-sub">写下会什么、几时有空，有合适的事叫您。</View>
      </View>
      <SignInNote />
      <RestoredNote restored={draft.restored} />
      <OfferFields value={value} change={change} faults={faults} example="比如：退休老师，能讲作业" />
      <PhoneField
        value={value.contactPhone}
        onChange={(contactPhone) => change({ contactPhone })}
        fault={faults.contactPhone}
      />
      {birthDate === null || isMinor(birthDate) || submission.error?.code === "guardian_needed" ? (
        <CheckRow
          on={value.guardianConsent}
          label="未满 18 周岁，监护人同意了"
          onTap={() => change({ guardianConsent: !value.guardianConsent })}
        >
          <View className="t-sub">我未满 18 周岁，监护人同意了（满 18 的不用勾）</View>
        </CheckRow>
      ) : null}
      <Rules agreed={value.agreed} onTap={() => change({ agreed: !value.agreed })} fault={faults.agreed} />
    </Screen>
  );
}
