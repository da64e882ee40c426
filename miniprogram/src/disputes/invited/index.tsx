import { View } from "@tarojs/components";
import { takeInvitation } from "../../../../contract/mediation.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { replace } from "../../platform/routes";
import { faultsOf, useSubmission } from "../../platform/submission";
import { Notice } from "../../ui/notice";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { TextField } from "../../ui/text-field";

/** Who got a printed invitation enters its code, and reads what it is about before answering anything. */
export default function InvitedPage() {
  const draft = useDraft("mediation:code", { code: "" });
  const submission = useSubmission();
  const { code } = draft.value;

  async function take() {
    const body = { code: code.replace(/\s/g, "") };
    const faults = faultsOf(takeInvitation.body, body);
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const taken = await submission.send(() => call(takeInvitation, { body }, { key: draft.keyToSend() }));
    if (!taken) return;
    draft.done();
    replace("mediation", { number: taken.number });
  }
  return (
    <Screen
      title="收到邀请信"
      speech="写上信里的八位数字，就能看到是谁请您、到哪一步了。看了不等于答应。"
      foot={<SubmitFoot submission={submission} words="打开看看" onSubmit={take} onRenew={draft.renew} />}
    >
      <View className="t-h1">信上有八位数字</View>
      <SignInNote />
      <TextField
        label="信上的数字"
        kind="number"
        maxLength={9}
        hint="在信上二维码的右边，只能用一次"
        value={code}
        onChange={(next) => draft.change({ code: next })}
        fault={submission.faults.code}
      />
      <Notice tone="priv" icon="lock" title="看了不等于答应">
        打开以后，愿不愿意还是由您定。别人看不到您打开过。
      </Notice>
    </Screen>
  );
}
