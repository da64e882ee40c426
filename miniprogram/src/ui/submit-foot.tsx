import type { ReactNode } from "react";
import type { Submission } from "../platform/submission";
import { BottomBar } from "./bottom-bar";
import { Button } from "./button";
import { SubmitError } from "./submit-error";

interface SubmitFootProps {
  submission: Submission;
  words: string;
  onSubmit: () => void;
  onRenew?: () => void;
  aside?: ReactNode;
}

/** The button that hands in, with what went wrong the last time above it. */
export function SubmitFoot({ submission, words, onSubmit, onRenew, aside }: SubmitFootProps) {
  const again = submission.error?.code === "network" || submission.error?.code === "unknown_outcome";
  return (
    <BottomBar fault={<SubmitError error={submission.error} onRenew={onRenew} />}>
      {aside}
      <Button wide busy={submission.busy} onTap={onSubmit}>
        {again ? "再交一次" : words}
      </Button>
    </BottomBar>
  );
}
