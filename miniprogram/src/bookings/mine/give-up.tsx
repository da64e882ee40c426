import { useState } from "react";
import { useDraft } from "../../platform/drafts";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { giveUp } from "../use-bookings";

/** Gives the place back, after asking once. */
export function useGiveUp(number: string, onDone: () => void) {
  const [asking, setAsking] = useState(false);
  const draft = useDraft(`give-up:${number}`, {});
  const submission = useSubmission();

  async function done() {
    const given = await submission.send(() => giveUp(number, draft.keyToSend()));
    setAsking(false);
    if (!given) return;
    draft.done();
    toast("取消了，位置让给别人");
    onDone();
  }
  return {
    error: submission.error,
    button: (
      <Button kind="quiet" onTap={() => setAsking(true)}>
        不去了
      </Button>
    ),
    sheet: asking ? (
      <ConfirmSheet
        title="不去了吗？"
        words="取消以后，这个位置会让给别人。"
        yes="取消预约"
        no="还是去"
        busy={submission.busy}
        onYes={done}
        onNo={() => setAsking(false)}
      />
    ) : null,
  };
}
