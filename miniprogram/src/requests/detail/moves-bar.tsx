import { useState } from "react";
import type { RequestDetail } from "../../../../contract/requests.js";
import { open } from "../../platform/routes";
import { toast } from "../../platform/toast";
import { BottomBar } from "../../ui/bottom-bar";
import { Button, type ButtonProps } from "../../ui/button";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { SubmitError } from "../../ui/submit-error";
import { useMove } from "../use-move";

interface MovesBarProps {
  request: RequestDetail;
  onMoved: (request: RequestDetail) => void;
}

const looks: Record<string, Pick<ButtonProps, "kind" | "icon">> = {
  answer: { kind: "filled", icon: "camera" },
  urge: { kind: "outline", icon: "horn" },
  withdraw: { kind: "quiet", icon: "undo" },
  reopen: { kind: "outline" },
};

/** The moves that the server offers for this request; nothing that it would refuse. */
export function MovesBar({ request, onMoved }: MovesBarProps) {
  const [asking, setAsking] = useState(false);
  const urge = useMove(request.number, "urge");
  const withdraw = useMove(request.number, "withdraw");
  // 再说一句 stands with the story that it adds to.
  // A booking has its time; there is nothing to urge.
  const hidden = request.appointment ? ["add", "urge"] : ["add"];
  const moves = request.moves.filter((move) => !hidden.includes(move.action)).sort(byWeight);
  if (moves.length === 0) return null;

  async function onUrge() {
    const moved = await urge.make();
    if (moved) {
      onMoved(moved);
      toast("催过了，经办人会看到");
    }
  }

  async function onWithdraw() {
    const moved = await withdraw.make();
    setAsking(false);
    if (moved) {
      onMoved(moved);
      toast("撤回了");
    }
  }

  const taps: Record<string, () => void> = { urge: onUrge, withdraw: () => setAsking(true) };
  return (
    <>
      <BottomBar fault={<SubmitError error={urge.submission.error ?? withdraw.submission.error} />}>
        {moves.map((move) => (
          <Button
            key={move.action}
            {...looks[move.action]}
            wide={move.action === "answer" || move.action === "urge"}
            busy={move.action === "urge" && urge.submission.busy}
            onTap={taps[move.action] ?? (() => open("move", { number: request.number, action: move.action }))}
          >
            {move.label}
          </Button>
        ))}
      </BottomBar>
      {asking ? (
        <ConfirmSheet
          title="要撤回这件事吗？"
          words={request.appointment ? "撤回以后，这个位置会让给别人。" : "撤回以后就不办了，要办得重新交。"}
          yes="确定撤回"
          no="先不撤"
          busy={withdraw.submission.busy}
          onYes={onWithdraw}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

const order = ["withdraw", "reopen", "urge", "answer"];

/** The main move stands at the right, where the thumb is. */
function byWeight(one: { action: string }, other: { action: string }): number {
  return order.indexOf(one.action) - order.indexOf(other.action);
}
