import { View } from "@tarojs/components";
import { useState } from "react";
import { issueServiceRecord, listServiceRecords, type ServiceRecord } from "../../../../contract/service-records.js";
import { call } from "../../platform/client";
import { dayOf } from "../../platform/clock";
import { useDraft } from "../../platform/drafts";
import { useLoaded } from "../../platform/loaded";
import { open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { faultsOf, useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { DateField } from "../../ui/date-field";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { Tag } from "../../ui/tag";
import { minutesWords } from "../activity-words";
import { openPaper } from "./open-paper";

/** Papers over one's hours: made for a span of days, opened, and what became of older ones. */
export default function RecordPage() {
  const resident = useResident();
  const today = dayOf(Date.now());
  const records = useLoaded(resident ? `service-records:${resident.id}` : null, () => call(listServiceRecords, {}));
  const draft = useDraft("service-record", { fromDay: `${today.slice(0, 4)}-01-01`, untilDay: today });
  const submission = useSubmission();
  const { value, change } = draft;

  async function issue() {
    const found = faultsOf(issueServiceRecord.body, value);
    submission.setFaults(found);
    if (Object.keys(found).length > 0) return;
    const record = await submission.send(() => call(issueServiceRecord, { body: value }, { key: draft.keyToSend() }));
    if (!record) return;
    draft.done();
    toast("开好了，在下面打开");
    void records.reload();
  }

  return (
    <Screen
      title="服务记录"
      speech="选从哪天到哪天，开一份志愿服务记录。别人扫上面的码能核对真假。"
      foot={<SubmitFoot submission={submission} words="开一份" onSubmit={() => void issue()} onRenew={draft.renew} />}
    >
      <View className="stack stack--tight">
        <View className="t-h1">开一份服务记录</View>
        <View className="t-sub">有编号和码，谁拿到都能核对真假。</View>
      </View>
      <SignInNote />
      <DateField
        label="从哪天"
        value={value.fromDay}
        onChange={(fromDay) => change({ fromDay })}
        fault={submission.faults.fromDay}
      />
      <DateField
        label="到哪天"
        value={value.untilDay}
        onChange={(untilDay) => change({ untilDay })}
        fault={submission.faults.untilDay}
      />
      {resident ? (
        <LoadedPart loaded={records} cards={1}>
          {(list) => (
            <>
              {list.records.length > 0 ? <View className="section-title">开过的</View> : null}
              {list.records.map((record) => (
                <RecordCard key={record.id} record={record} />
              ))}
            </>
          )}
        </LoadedPart>
      ) : null}
    </Screen>
  );
}

function RecordCard({ record }: { record: ServiceRecord }) {
  const [fault, setFault] = useState<string>();
  async function show() {
    setFault(undefined);
    await openPaper(record).catch(() => setFault("没有打开，请过一会儿再点。"));
  }
  return (
    <Card>
      <View className="stack">
        <View className="row row--between row--wrap">
          <View className="t-head">{minutesWords(record.minutes)}</View>
          <Tag tone={record.revokedAt ? "late" : "done"}>{record.revokedAt ? "作废了" : "有效"}</Tag>
        </View>
        <View className="t-sub">
          {record.fromDay} 到 {record.untilDay}，{record.times} 次
        </View>
        <View className="t-sub">{record.number}</View>
        {record.revokedFor ? <View className="t-sub">{record.revokedFor}，请再开一份。</View> : null}
        {fault ? <View className="t-sub t-late">{fault}</View> : null}
        <View className="row row--wrap">
          {record.revokedAt ? null : (
            <Button kind="tint" inCard icon="doc" onTap={() => void show()}>
              打开
            </Button>
          )}
          <Button kind="quiet" inCard onTap={() => open("verifyRecord", { number: record.number })}>
            别人看到什么
          </Button>
        </View>
      </View>
    </Card>
  );
}
