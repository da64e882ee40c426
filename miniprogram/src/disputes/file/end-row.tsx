import { useState } from "react";
import { endMine } from "../../../../contract/mediation.js";
import { call } from "../../platform/client";
import { Button } from "../../ui/button";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { SubmitError } from "../../ui/submit-error";
import { type FileProps, may, useStep } from "./use-file";

/** Either party may end it, at any time before an agreement takes effect (人民调解法 23). */
export function EndRow(props: FileProps) {
  const { file } = props;
  const step = useStep(props, "end");
  const [asking, setAsking] = useState(false);
  // Who is still asked says so by refusing.
  if (!may(file, "end") || may(file, "refuse")) return null;

  async function end() {
    await step.make("停了，告诉调解员了", (option) =>
      call(endMine, { params: { number: file.number }, body: {} }, option),
    );
    setAsking(false);
  }
  return (
    <>
      <SubmitError error={step.submission.error} onRenew={step.draft.renew} />
      <Button kind="quiet" onTap={() => setAsking(true)}>
        不想调解了
      </Button>
      {asking ? (
        <ConfirmSheet
          title="不调解了？"
          words="停了就收不回来，要谈得重新申请。去法院不受影响。"
          yes="不调解了"
          no="再想想"
          busy={step.submission.busy}
          onYes={() => void end()}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
