import { View } from "@tarojs/components";
import { type Resident, updateMe } from "../../../../contract/identity.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { back, open } from "../../platform/routes";
import { updateResident, useResident } from "../../platform/session";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { TextField } from "../../ui/text-field";

/** Name and address; the home community decides which desk is asked. */
export default function ProfilePage() {
  const resident = useResident();
  const draft = useDraft("profile", { name: resident?.name ?? "", homeAddress: resident?.homeAddress ?? "" });
  const submission = useSubmission();
  async function save() {
    const body = { name: draft.value.name, homeAddress: draft.value.homeAddress };
    const faults = faultsOf(updateMe.body, body);
    submission.setFaults(faults);
    if (Object.keys(faults).length > 0) return;
    const updated = await submission.send(() => call(updateMe, { body }, { key: draft.keyToSend() }));
    if (!updated) return;
    draft.done();
    updateResident(updated);
    toast("资料改好了");
    back();
  }
  return (
    <Screen title="我的资料" foot={<SubmitFoot submission={submission} words="保存" onSubmit={save} />}>
      <SignInNote />
      <TextField
        label="姓名"
        value={draft.value.name}
        onChange={(name) => draft.change({ name })}
        fault={submission.faults.name}
        maxLength={30}
      />
      <TextField
        label="家庭住址"
        hint="写到楼栋就行，好派给对的社区"
        optional
        value={draft.value.homeAddress}
        onChange={(homeAddress) => draft.change({ homeAddress })}
        fault={submission.faults.homeAddress}
        maxLength={120}
      />
      <Card className="card--flush">
        <ListRow
          first
          title="我的社区"
          aside={<View className="t-sub">{resident?.community?.name ?? "还没选"}</View>}
          onTap={() => open("chooseCommunity")}
        />
        <ListRow title="手机号" aside={<View className="t-sub">{resident?.phone ?? "还没有"}</View>} />
        <ListRow
          title="身份证"
          aside={<View className="t-sub">{cardWords(resident)}</View>}
          onTap={() => open("realName")}
        />
      </Card>
    </Screen>
  );
}

function cardWords(resident: Resident | null): string {
  if (!resident?.idNumber) return "还没填";
  return resident.idCheckedAt ? "核对过了" : "等窗口核对";
}
