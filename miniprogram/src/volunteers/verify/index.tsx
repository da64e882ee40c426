import { View } from "@tarojs/components";
import { useState } from "react";
import type { ReplyOf } from "../../../../contract/endpoint.js";
import { checkServiceRecord } from "../../../../contract/service-records.js";
import { call } from "../../platform/client";
import { dateWords, dayOf } from "../../platform/clock";
import { useLoaded } from "../../platform/loaded";
import { usePageQuery } from "../../platform/page-query";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { LoadedPart } from "../../ui/loaded-part";
import { Notice } from "../../ui/notice";
import { Screen } from "../../ui/screen";
import { TextField } from "../../ui/text-field";
import { minutesWords } from "../activity-words";

/** For whoever is shown a paper, signed in or not: is it true, and does it still hold? */
export default function VerifyPage() {
  const scanned = usePageQuery("number");
  const [typed, setTyped] = useState(scanned);
  const [number, setNumber] = useState(scanned);
  const checked = useLoaded(number ? `record-check:${number}` : null, () =>
    call(checkServiceRecord, { params: { number } }),
  );
  return (
    <Screen title="核对服务记录" speech="输纸上的编号，看看这份志愿服务记录是不是真的。">
      <TextField label="纸上的编号" hint="FW 开头，中间有一横" value={typed} onChange={setTyped} maxLength={24} />
      <Button onTap={() => setNumber(typed.trim().toUpperCase())}>核对</Button>
      {number ? (
        <LoadedPart loaded={checked} cards={1}>
          {(record) => <Checked record={record} />}
        </LoadedPart>
      ) : null}
    </Screen>
  );
}

function Checked({ record }: { record: ReplyOf<typeof checkServiceRecord> }) {
  return (
    <>
      {record.valid ? (
        <Notice tone="brand" icon="tick" title="这份记录是真的，有效">
          下面的内容和纸上一样，才是这一份。
        </Notice>
      ) : (
        <Notice tone="late" icon="warn" title="这份记录作废了">
          {record.revokedAt ? `${dateWords(dayOf(record.revokedAt))}，` : ""}
          {record.revokedFor}。
        </Notice>
      )}
      <Card>
        <View className="facts">
          {[
            ["编号", record.number],
            ["姓名", record.name],
            ["时长", minutesWords(record.minutes)],
            ["次数", `${record.times} 次`],
            ["从", record.fromDay],
            ["到", record.untilDay],
            ["开出", dayOf(record.issuedAt)],
          ].map(([label, words]) => (
            <View key={label} className="facts__row">
              <View className="facts__label">{label}</View>
              <View className="facts__value">{words}</View>
            </View>
          ))}
        </View>
      </Card>
    </>
  );
}
