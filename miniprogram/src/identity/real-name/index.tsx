import { View } from "@tarojs/components";
import { useState } from "react";
import { stateIdentity } from "../../../../contract/real-name.js";
import { call } from "../../platform/client";
import { dateWords } from "../../platform/clock";
import { newKey } from "../../platform/keys";
import { open } from "../../platform/routes";
import { updateResident, useResident } from "../../platform/session";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { TextField } from "../../ui/text-field";
import { StandingCard } from "./standing-card";

const why = "办补贴、救助要知道是您本人。填好以后，下次到窗口带上身份证，工作人员看一眼原件就核对好了。";

/** Name and identity number, with the consent of its own that they want (PIPL 29); the counter checks the card. */
export default function RealNamePage() {
  const resident = useResident();
  const [changing, setChanging] = useState(false);
  if (resident?.idNumber && !changing) {
    return (
      <Screen title="身份核对">
        <StandingCard
          name={resident.name}
          idNumber={resident.idNumber}
          checkedOn={resident.idCheckedAt && dateWords(resident.idCheckedAt)}
        />
        <Button kind="outline" onTap={() => setChanging(true)}>
          填错了，改一改
        </Button>
        <View className="t-note">
          不想让大厅留着身份证号，可以收回，号码就删掉：
          <View className="link" onClick={() => open("ownData")}>
            我的资料和授权
          </View>
        </View>
      </Screen>
    );
  }
  return (
    <StateIdentity key={String(changing)} checked={Boolean(resident?.idCheckedAt)} onDone={() => setChanging(false)} />
  );
}

/** The number stays on this page: it is not kept on the phone as other words are. */
function StateIdentity({ checked, onDone }: { checked: boolean; onDone: () => void }) {
  const resident = useResident();
  const [name, setName] = useState(resident?.name ?? "");
  const [idNumber, setIdNumber] = useState("");
  const [consented, setConsented] = useState(false);
  const submission = useSubmission();

  async function submit() {
    const body = { name, idNumber, consented };
    const faults = faultsOf(stateIdentity.body, body);
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const updated = await submission.send(() =>
      call(stateIdentity, { body: { name, idNumber, consented: true } }, { key: newKey() }),
    );
    if (!updated) return;
    updateResident(updated);
    toast("填好了");
    onDone();
  }
  return (
    <Screen title="身份核对" foot={<SubmitFoot submission={submission} words="交" onSubmit={submit} />}>
      <SignInNote />
      <Card>
        <View className="t-row" style="font-weight:400">
          {why}
        </View>
        {checked ? <View className="t-sub">改了以后要到窗口重新核对。</View> : null}
      </Card>
      <TextField label="身份证上的姓名" value={name} onChange={setName} fault={submission.faults.name} maxLength={30} />
      <TextField
        label="身份证号"
        kind="idcard"
        hint="18 位，最后一位可能是 X"
        value={idNumber}
        onChange={setIdNumber}
        fault={submission.faults.idNumber}
        maxLength={18}
      />
      <CheckRow on={consented} label="同意大厅用身份证号核对我是谁" onTap={() => setConsented(!consented)}>
        <View className="t-row">同意大厅用身份证号核对我是谁</View>
        <View className="t-note">加密保存，平时遮着。不同意也能办事，只是要到窗口办。</View>
      </CheckRow>
      {submission.faults.consented ? <View className="field__fault">{submission.faults.consented}</View> : null}
    </Screen>
  );
}
