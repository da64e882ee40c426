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
  /** Hands in by itself once there is a network; left out where a place is held only now. */
  onLater?: () => void;
  aside?: ReactNode;
}

/** The button that hands in, with what went wrong the last time above it. */
export function SubmitFoot({ submission, words, onSubmit, onRenew, onLater, aside }: SubmitFootProps) {
  const again = submission.error?.code === "network" || submission.error?.code === "unknown_outcome";
  return (
    <BottomBar fault={<SubmitError error={submission.error} onRenew={onRenew} />}>
      {submission.error?.code === "network" && onLater ? (
        <Button kind="quiet" onTap={onLater}>
          有网自己交
        </Button>
      ) : (
        aside
      )}
      <Button wide busy={submission.busy} onTap={onSubmit}>
        {again ? "再交一次" : words}
      </Button>
    </BottomBar>
  );
}
