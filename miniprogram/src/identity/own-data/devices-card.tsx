import { View } from "@tarojs/components";
import { useState } from "react";
import { endOtherSessions, type SessionView } from "../../../../contract/privacy.js";
import { call } from "../../platform/client";
import { dateWords } from "../../platform/clock";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { SubmitError } from "../../ui/submit-error";
import { Tag } from "../../ui/tag";
import { deviceWords } from "./device-words";

interface DevicesCardProps {
  sessions: readonly SessionView[];
  onChanged: () => void;
}

/** Where one is signed in; a phone that was lost or passed on is signed out from here. */
export function DevicesCard({ sessions, onChanged }: DevicesCardProps) {
  const [asking, setAsking] = useState(false);
  const submission = useSubmission();
  const others = sessions.filter(({ current }) => !current).length;

  async function endOthers() {
    const done = await submission.send(() => call(endOtherSessions, {}));
    setAsking(false);
    if (!done) return;
    toast(`${done.ended} 处退出了`);
    onChanged();
  }
  return (
    <Card title="在哪里登录着">
      {sessions.map(({ id, device, since, current }) => (
        <View key={id} className="row row--aside own-data__row">
          <View className="grow">
            <View className="t-row">{deviceWords(device)}</View>
            <View className="t-note">{dateWords(since)} 登录的</View>
          </View>
          {current ? <Tag tone="done">这一部</Tag> : null}
        </View>
      ))}
      {others > 0 ? (
        <Button inCard kind="outline" onTap={() => setAsking(true)}>
          别的都退出
        </Button>
      ) : null}
      <SubmitError error={submission.error} />
      {asking ? (
        <ConfirmSheet
          title="别的手机都退出？"
          words={`${others} 处马上退出，这一部不动。手机丢了、送人了，这样最稳妥。`}
          yes="都退出"
          no="先不退"
          gentle
          busy={submission.busy}
          onYes={endOthers}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
}
