import { View } from "@tarojs/components";
import { standOnBoard } from "../../../contract/volunteer-board.js";
import { call } from "../platform/client";
import { useSubmission } from "../platform/submission";
import { toast } from "../platform/toast";
import { SubmitError } from "../ui/submit-error";
import { SwitchRow } from "../ui/switch";

/** Whether one's name stands on the board. Off is off at once: nobody sees it from then on. */
export function BoardSwitch({ on, onMoved }: { on: boolean; onMoved: () => Promise<void> }) {
  const submission = useSubmission();
  async function turn() {
    const turned = await submission.send(() => call(standOnBoard, { body: { on: !on } }));
    if (!turned) return;
    toast(turned.on ? "您的名字上榜了" : "名字拿下来了");
    await onMoved();
  }
  return (
    <>
      <SwitchRow on={on} label="名字上光荣榜" onTap={() => void turn()}>
        <View className="t-row">名字上光荣榜</View>
        <View className="t-note">邻居看得到您的名字和时长；关了马上不见</View>
      </SwitchRow>
      <SubmitError error={submission.error} />
    </>
  );
}
