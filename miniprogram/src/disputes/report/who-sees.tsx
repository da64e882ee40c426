import { Notice } from "../../ui/notice";

/** Always in sight while something confidential is being written (人民调解法 23). */
export function WhoSees() {
  return (
    <Notice tone="priv" icon="lock" title="谁能看到">
      只有人民调解委员会的调解员。对方看不到您写的话。
    </Notice>
  );
}
