import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { ManyAction } from "../../../../contract/staff.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Key } from "../../ui/key.js";
import { Trouble } from "../../ui/trouble.js";
import { useDraft } from "../drafts.js";
import { emptyInput, faultsOf, type MoveInput } from "../moves/move-faults.js";
import { DeskField, TextField } from "../moves/move-fields.js";
import { chosenQuery, desksQuery } from "../queries.js";
import { ColleagueField } from "./colleague-field.js";
import { manyNames, planOf, sharedMove } from "./plan.js";
import { PlannedRows } from "./planned-rows.js";
import { useMany, wentWell } from "./use-many.js";

interface ManyDialogProps {
  action: ManyAction;
  numbers: string[];
  /** `settled`: all went as wanted, so nothing needs to stay chosen. */
  onClose: (settled: boolean) => void;
}

/** One move on many rows: what it needs, what will happen to each, then how each went and what can be taken back. */
export function ManyDialog({ action, numbers, onClose }: ManyDialogProps) {
  const { data, error, refetch } = useQuery(chosenQuery(numbers));
  const { data: desks } = useQuery(desksQuery);
  const [input, setInput] = useDraft<MoveInput>(`many ${action}`, emptyInput);
  const [tried, setTried] = useState(false);
  const { outcomes, working, carryOut, giveBack } = useMany(numbers);

  const rows = data?.rows ?? [];
  const move = sharedMove(rows, action);
  const plan = planOf(rows, action, input, (id) => desks?.colleagues.find((one) => one.id === id)?.queueIds ?? []);
  const wanted = plan.filter((planned) => planned.move);
  const left = wanted.filter(({ row }) => {
    const outcome = outcomes.get(row.number);
    return !outcome || "trouble" in outcome;
  });
  const failed = [...outcomes.values()].filter((outcome) => "trouble" in outcome).length;
  const begun = outcomes.size > 0;
  const faults = tried && move ? faultsOf(move, input) : {};
  const settled = begun && failed === 0;
  const returnable = action === "assign" && [...outcomes.values()].some((outcome) => wentWell(outcome) && outcome.from);

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    setTried(true);
    if (!move || working || left.length === 0 || Object.keys(faultsOf(move, input)).length > 0) return;
    await carryOut(plan, input);
  }

  function close() {
    if (working) return;
    if (settled) setInput(emptyInput);
    onClose(settled);
  }

  if (error)
    return (
      <Dialog title={manyNames[action]} onClose={close}>
        <Trouble error={error} onRetry={() => void refetch()} />
      </Dialog>
    );
  return (
    <Dialog title={`${manyNames[action]}：选了 ${numbers.length} 件`} width={640} onClose={close}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
        }}
      >
        {move && !begun && (
          <>
            {move.needs.includes("queue") && (
              <DeskField
                move={move}
                value={input.queueId}
                fault={faults.queueId}
                onChange={(queueId) => setInput({ ...input, queueId })}
              />
            )}
            {move.needs.includes("staff") && (
              <ColleagueField
                rows={rows.filter(({ moves }) => moves.some((offered) => offered.action === action))}
                value={input.staffId}
                fault={faults.staffId}
                onChange={(staffId) => setInput({ ...input, staffId })}
              />
            )}
            {move.needs.includes("text") && (
              <TextField
                move={move}
                internal={false}
                value={input.text}
                fault={faults.text}
                onChange={(text) => setInput({ ...input, text })}
              />
            )}
          </>
        )}
        <p className="dialog-words" role="status">
          {data
            ? standingWords({
                wanted: wanted.length,
                all: rows.length,
                left: left.length,
                done: outcomes.size - failed,
                failed,
                begun,
                working,
              })
            : "正在看每一件…"}
        </p>
        <PlannedRows plan={plan} outcomes={outcomes} />
        {data && !begun && wanted.length > 0 && <p className="field-hint">{undoWords[action]}</p>}
        <div className="dialog-buttons">
          {returnable && !working && <Button onClick={() => void giveBack(plan)}>还给原来的人</Button>}
          <Button look={settled ? "filled" : "outline"} onClick={close}>
            {begun ? "好了" : "先不办"}
          </Button>
          {left.length > 0 && (
            <Button type="submit" look="filled" busy={working && "正在一件件办…"} aria-keyshortcuts="Control+Enter">
              {begun ? `没成的 ${left.length} 件再试` : `办这 ${left.length} 件`} <Key>Ctrl ↵</Key>
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

interface Standing {
  wanted: number;
  all: number;
  left: number;
  done: number;
  failed: number;
  begun: boolean;
  working: boolean;
}

function standingWords({ wanted, all, left, done, failed, begun, working }: Standing): string {
  if (working) return `办了 ${done} 件，还有 ${left} 件`;
  if (begun) return failed === 0 ? `${done} 件都有结果了` : `${done} 件成了，${failed} 件没成`;
  if (wanted === 0) return "选上的都不能这样办，原因在下面。";
  return wanted === all ? `${all} 件都能办` : `能办 ${wanted} 件，另外 ${all - wanted} 件不动`;
}

/** What can be taken back is said before, not found out after. */
const undoWords: Record<ManyAction, string> = {
  assign: "派错了，有人在办的可以还给原来的人。",
  transfer: "转走以后由那边的窗口办，这里收不回来。",
  reply: "发出去的话收不回来。每位居民收到的话一样。",
  resolve: "居民马上会收到结果，收不回来。",
  reject: "居民马上会收到不予办理和原因，收不回来。",
};
