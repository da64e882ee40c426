import { View } from "@tarojs/components";
import { useState } from "react";
import { type MyHelpCall, moveMyHelpCall } from "../../../../contract/help-calls.js";
import { call as send } from "../../platform/client";
import { momentWords } from "../../platform/clock";
import { useDraft } from "../../platform/drafts";
import { dial } from "../../platform/phone";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { SubmitError } from "../../ui/submit-error";
import { LongTextField } from "../../ui/text-field";
import { Standing } from "./standing";

type Move = "confirm" | "again" | "cancel";

const said: Record<Move, string> = { confirm: "谢过了", again: "正在另外找人", cancel: "取消了，告诉来的人了" };

/** A call with what became of it, who comes, and what its caller may say now. */
export function CallNow({ call, onMoved }: { call: MyHelpCall; onMoved: () => void }) {
  const submission = useSubmission();
  const draft = useDraft(`help-move:${call.id}:${call.state}`, { words: "" });
  const [asking, setAsking] = useState<"again" | "cancel">();

  async function move(name: Move) {
    const moved = await submission.send(() =>
      send(
        moveMyHelpCall,
        { params: { callId: call.id }, body: { move: name, words: draft.value.words } },
        { key: draft.keyToSend() },
      ),
    );
    setAsking(undefined);
    if (moved) {
      draft.done();
      toast(said[name]);
    }
    onMoved();
  }

  const { state } = call;
  return (
    <>
      <View className="stack" style="padding:4px 0">
        <View className="t-sub">
          {momentWords(call.createdAt)}，{call.communityName}
          {call.urgent ? "，急" : ""}
        </View>
        <View className="t-h1">{call.kindName}</View>
        <Standing call={call} />
      </View>
      {call.volunteer ? (
        <Card title={call.volunteer.name}>
          <View className="stack">
            <View className="t-sub">
              {call.takenAt ? `${momentWords(call.takenAt)}接下的` : "接下了"}
              {call.outcome ? "" : "，会先给您打电话"}
            </View>
            {call.outcome ? <View className="t-row lines">{call.outcome}</View> : null}
            {call.volunteer.phone ? (
              <Button kind="call" icon="phone" onTap={() => dial(call.volunteer?.phone ?? "")}>
                打电话给 TA
              </Button>
            ) : null}
          </View>
        </Card>
      ) : null}
      {state === "done" ? (
        <LongTextField
          label="说声谢谢"
          optional
          value={draft.value.words}
          onChange={(words) => draft.change({ words })}
          maxLength={200}
        />
      ) : null}
      <SubmitError error={submission.error} onRenew={draft.renew} />
      {state === "done" || state === "taken" ? (
        <Button busy={submission.busy} icon="tick" onTap={() => void move("confirm")}>
          办妥了
        </Button>
      ) : null}
      {state === "unanswered" ? (
        <>
          <Button kind="call" icon="phone" onTap={() => dial(call.communityPhone)}>
            给社区打电话
          </Button>
          <Button kind="tint" busy={submission.busy} onTap={() => void move("again")}>
            再叫远一点的人
          </Button>
        </>
      ) : null}
      {state === "done" || state === "taken" ? (
        <Button kind="quiet" onTap={() => setAsking("again")}>
          人没来，另外找人
        </Button>
      ) : null}
      {state === "calling" || state === "taken" || state === "unanswered" ? (
        <Button kind="quiet" onTap={() => setAsking("cancel")}>
          不用了，取消
        </Button>
      ) : null}
      <Card title="接下的人看得到">
        <View className="stack stack--tight">
          <View className="t-row">{call.address || "地址过了 30 天，已经删掉"}</View>
          {call.phone ? <View className="t-sub">{call.phone}</View> : null}
          {call.words ? <View className="t-sub lines">{call.words}</View> : null}
        </View>
      </Card>
      {asking ? (
        <ConfirmSheet
          title={asking === "again" ? "另外找人？" : "不用人来了？"}
          words={
            asking === "again"
              ? `会告诉${call.volunteer?.name ?? "接下的人"}不用来了，再去问别的人。`
              : "问过的人会知道不用来了。还要人的时候随时再叫。"
          }
          yes={asking === "again" ? "另外找人" : "取消"}
          no="再等等"
          busy={submission.busy}
          onYes={() => void move(asking)}
          onNo={() => setAsking(undefined)}
        />
      ) : null}
    </>
  );
}
