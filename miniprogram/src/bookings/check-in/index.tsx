import { View } from "@tarojs/components";
import { useState } from "react";
import { listMyRequests, type RequestSummary } from "../../../../contract/requests.js";
import { call } from "../../platform/client";
import { dayOf, timeWords } from "../../platform/clock";
import { useDraft } from "../../platform/drafts";
import { useLoaded } from "../../platform/loaded";
import { usePageQuery } from "../../platform/page-query";
import { replace } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SubmitFoot } from "../../ui/submit-foot";
import { TextField } from "../../ui/text-field";
import { checkInWith } from "../use-bookings";

/** In the hall: the six digits of the screen, scanned or typed, and which of today's bookings they are for. */
export default function CheckInPage() {
  const scanned = usePageQuery("code");
  const hall = usePageQuery("community");
  const wanted = usePageQuery("number");
  const [code, setCode] = useState(scanned);
  const [chosen, setChosen] = useState(wanted);
  const submission = useSubmission();
  const mine = useLoaded("open-requests", () => call(listMyRequests, { query: { filter: "open" } }));
  const today = mine.value?.requests.filter(isToday) ?? [];
  const number = chosen || today[0]?.number || "";
  const draft = useDraft(`check-in:${number}:${code}`, {});

  async function submit() {
    if (!/^\d{6}$/.test(code)) {
      submission.setFaults({ code: "请输大厅屏幕上的 6 位数字。" });
      return;
    }
    const done = await submission.send(() => checkInWith(number, code, draft.keyToSend()));
    if (!done) return;
    draft.done();
    toast("签到好了");
    replace("booking", { number });
  }

  return (
    <Screen
      title="签到"
      foot={
        today.length > 0 ? (
          <SubmitFoot submission={submission} words="签到" onSubmit={submit} onRenew={draft.renew} />
        ) : null
      }
    >
      <LoadedPart loaded={mine}>
        {() =>
          today.length === 0 ? (
            <Empty drawing="window" title="今天没有要签到的" words="没有预约，也可以当场取个号。">
              <Button onTap={() => replace("ticket", { code, community: hall })}>取个号</Button>
            </Empty>
          ) : (
            <>
              <Card>
                <TextField
                  label="大厅屏幕上的 6 位数字"
                  kind="number"
                  value={code}
                  onChange={setCode}
                  maxLength={6}
                  fault={submission.faults.code}
                />
              </Card>
              <Card title="给哪一个签到">
                <View className="stack">
                  {today.map((one) => (
                    <CheckRow
                      key={one.number}
                      oneOf
                      on={one.number === number}
                      label={one.title}
                      onTap={() => setChosen(one.number)}
                    >
                      <View className="t-row">{one.title}</View>
                      <View className="t-sub">{one.appointment ? timeWords(one.appointment.startsAt) : ""}</View>
                    </CheckRow>
                  ))}
                </View>
              </Card>
            </>
          )
        }
      </LoadedPart>
    </Screen>
  );
}

function isToday({ appointment, state }: RequestSummary): boolean {
  return appointment !== null && state === "booked" && dayOf(appointment.startsAt) === dayOf(Date.now());
}
