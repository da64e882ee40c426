import { View } from "@tarojs/components";
import { useState } from "react";
import type { Activity } from "../../../../contract/activities.js";
import { attend } from "../../../../contract/attendance.js";
import { call } from "../../platform/client";
import { useDraft } from "../../platform/drafts";
import { handInLater } from "../../platform/hand-in-later";
import { newKey } from "../../platform/keys";
import { usePageQuery } from "../../platform/page-query";
import { open, replace } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ChoiceField } from "../../ui/choice-field";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { SubmitFoot } from "../../ui/submit-foot";
import { TextField } from "../../ui/text-field";
import { whenWords } from "../activity-words";
import { useActivity } from "../use-volunteers";
import { placeNow, readScanned, scan } from "./scanned";
import { MyTimes } from "./times";
import "../volunteers.scss";

const directions = ["签到", "签退"] as const;
type Direction = (typeof directions)[number];

/** In and out at the place: the leader's code scanned or its six digits typed. A scan without a network goes later. */
export default function AttendPage() {
  const [scanned, setScanned] = useState({ activity: usePageQuery("activity"), code: usePageQuery("code") });
  const [digits, setDigits] = useState("");
  const [chosen, setChosen] = useState<Direction>();
  const activity = useActivity(scanned.activity);
  const direction = chosen ?? (activity.value?.mine?.state === "checked_in" ? "签退" : "签到");
  const code = scanned.code || digits;
  const draft = useDraft(`attend:${scanned.activity}:${direction}:${code}`, {});
  const submission = useSubmission();

  async function send(scannedNow = scanned) {
    const given = scannedNow.code || digits;
    if (!/^(\d{6}|\d+\.[\w-]+)$/.test(given)) {
      submission.setFaults({ code: "请扫现场的码，或输下面的 6 位数字。" });
      return;
    }
    const point = await placeNow();
    const done = await submission.send(() =>
      call(
        attend,
        {
          params: { activityId: scannedNow.activity },
          body: { direction: direction === "签到" ? "in" : "out", code: given, ...(point ? { point } : {}) },
        },
        { key: draft.keyToSend() },
      ),
    );
    if (!done) return;
    draft.done();
    toast(direction === "签到" ? "签到好了，辛苦您" : "签退好了，谢谢您");
    replace("activity", { id: scannedNow.activity });
  }

  async function scanHere() {
    const found = await scan();
    if (!found) return submission.setFaults({ code: "没有认出来，请对准领队手里的码。" });
    setScanned(found);
    if (found.activity === scanned.activity) await send(found);
  }

  /** The code itself says when it was seen; a key of its own, since the words of the first try said otherwise. */
  async function later() {
    const point = await placeNow();
    handInLater(
      { ...attend, path: attend.path.replace(":activityId", scanned.activity) as typeof attend.path },
      {
        direction: direction === "签到" ? "in" : "out",
        code: scanned.code,
        sentLater: true,
        ...(point ? { point } : {}),
      },
      { place: draft.place, keyToSend: newKey },
      { title: `活动${direction}`, page: "attend", query: `?activity=${scanned.activity}&code=${scanned.code}` },
    );
  }

  if (!scanned.activity) {
    return (
      <Screen title="签到">
        <Empty drawing="window" title="扫领队手里的码" words="用手机扫一下，就知道是哪个活动。">
          {process.env.TARO_ENV === "weapp" ? <Button onTap={() => void scanHere()}>扫一扫</Button> : null}
          <Button kind="quiet" onTap={() => open("activities")}>
            看我报的活动
          </Button>
        </Empty>
      </Screen>
    );
  }
  const typed = !scanned.code;
  return (
    <Screen
      title={direction}
      speech={`${direction}。扫领队手里的码，或者输 6 个数字。`}
      foot={
        <SubmitFoot
          submission={submission}
          words={direction === "签到" ? "我到了，签到" : "我走了，签退"}
          onSubmit={() => void send()}
          onRenew={draft.renew}
          {...(typed ? {} : { onLater: () => void later() })}
        />
      }
    >
      <SignInNote />
      {typed ? null : (
        <Card>
          <View className="row t-done t-row">
            <Icon name="tick" />
            码扫好了，点最下面的按钮
          </View>
        </Card>
      )}
      <ChoiceField label="您是" options={directions} value={direction} onChange={setChosen} />
      {typed ? (
        <>
          {process.env.TARO_ENV === "weapp" ? (
            <Button icon="camera" onTap={() => void scanHere()}>
              扫现场的码
            </Button>
          ) : null}
          <TextField
            label="码下面的 6 位数字"
            hint="扫不上，就问领队要这几个数"
            kind="number"
            value={digits}
            onChange={(words) => {
              // A link that was pasted says the same as its picture.
              const link = readScanned(words);
              if (link) setScanned(link);
              else setDigits(words);
            }}
            maxLength={6}
            fault={submission.faults.code}
          />
        </>
      ) : null}
      <LoadedPart loaded={activity} cards={1}>
        {(value: Activity) => (
          <Card>
            <View className="stack">
              <View className="t-head">{value.title}</View>
              <View className="t-sub">{whenWords(value)}</View>
              <View className="t-sub">{value.place}</View>
              <MyTimes activity={value} />
            </View>
          </Card>
        )}
      </LoadedPart>
      <View className="t-note">没有网也能扫，先记下，连上网自己交。</View>
    </Screen>
  );
}
