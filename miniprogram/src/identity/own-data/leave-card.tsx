import { View } from "@tarojs/components";
import { useState } from "react";
import { deleteMe } from "../../../../contract/privacy.js";
import { call } from "../../platform/client";
import { leavePhone } from "../../platform/home-community";
import { restart } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { SubmitError } from "../../ui/submit-error";

/** Takes oneself out (PIPL 47). What the law keeps is said before and after. */
export function LeaveCard() {
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState<readonly string[] | null>(null);
  const submission = useSubmission();

  async function leave() {
    const done = await submission.send(() => call(deleteMe, {}));
    setAsking(false);
    if (done) setKept(done.kept);
  }
  function close() {
    leavePhone();
    restart("home");
  }
  return (
    <Card title="注销">
      <View className="stack">
        <View className="t-sub">
          姓名、电话、身份证号、住址、消息、代办都删掉，收不回来。有事没办完，先办好或者撤回。
        </View>
        <SubmitError error={submission.error} />
        <Button inCard kind="quiet" onTap={() => setAsking(true)}>
          注销我的账号
        </Button>
      </View>
      {asking ? (
        <ConfirmSheet
          title="真的要注销？"
          words="注销以后找不回来。想留一份，先点上面的“打开 PDF”。"
          yes="注销"
          no="不注销"
          busy={submission.busy}
          onYes={leave}
          onNo={() => setAsking(false)}
        />
      ) : null}
      {kept ? (
        <ConfirmSheet
          title="注销好了"
          words={`按法律还要留着的：${kept.join("")}`}
          yes="知道了"
          gentle
          onYes={close}
          onNo={close}
        />
      ) : null}
    </Card>
  );
}
