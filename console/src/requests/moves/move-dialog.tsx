import { type FormEvent, useState } from "react";
import { HallError } from "../../../../contract/client.js";
import type { OfferedMove } from "../../../../contract/requests.js";
import type { StaffRequest } from "../../../../contract/staff.js";
import { sentenceOf } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Dialog } from "../../ui/dialog.js";
import { Key } from "../../ui/key.js";
import { Notice } from "../../ui/notice.js";
import { useDraft } from "../drafts.js";
import { ItemField } from "./item-field.js";
import { bodyOf, emptyInput, faultsOf, type MoveInput } from "./move-faults.js";
import { ColleagueField, DaysField, DeskField, NumberField, TextField } from "./move-fields.js";
import { isConflict, useMove } from "./use-move.js";

interface MoveDialogProps {
  request: StaffRequest;
  move: OfferedMove;
  /** Words that were already typed below the request; they are offered here and gone when the move is made. */
  words?: string;
  /** The number of the request that it seems to be the same as. */
  into?: string;
  attachmentIds?: string[];
  onDone: (reply: StaffRequest) => void;
  onClose: () => void;
}

/** Asks for what a move needs, and makes it. After any refusal everything typed is still there. */
export function MoveDialog({
  request,
  move,
  words = "",
  into = "",
  attachmentIds = [],
  onDone,
  onClose,
}: MoveDialogProps) {
  const { number } = request.row;
  const [draft, setDraft] = useDraft<MoveInput>(`${number} ${move.action} ${into}`.trim(), emptyInput);
  const input = { ...emptyInput, ...draft, text: draft.text || words, intoNumber: draft.intoNumber || into };
  const [tried, setTried] = useState(false);
  const make = useMove(number);
  const faults = { ...(tried ? faultsOf(move, input) : {}), ...toldFaults(make.error) };
  const stillOffered = request.moves.some((offered) => offered.action === move.action);

  function submit(event?: FormEvent) {
    event?.preventDefault();
    setTried(true);
    if (make.isPending || !stillOffered || Object.keys(faultsOf(move, input)).length > 0) return;
    make.mutate(
      { ...bodyOf(move, input), attachmentIds, revision: request.revision },
      {
        onSuccess: (reply) => {
          setDraft(emptyInput);
          onDone(reply);
        },
      },
    );
  }

  return (
    <Dialog title={move.label} onClose={onClose}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      >
        {move.needs.includes("queue") && (
          <DeskField
            move={move}
            value={input.queueId}
            fault={faults.queueId}
            onChange={(queueId) => setDraft({ ...input, queueId })}
          />
        )}
        {move.action === "transfer" && !request.row.confidential && (
          <ItemField
            title={request.row.title}
            value={input.itemCode}
            fault={faults.itemCode}
            onChange={(itemCode) => setDraft({ ...input, itemCode })}
          />
        )}
        {move.needs.includes("staff") && (
          <ColleagueField
            row={request.row}
            value={input.staffId}
            fault={faults.staffId}
            onChange={(staffId) => setDraft({ ...input, staffId })}
          />
        )}
        {move.needs.includes("request") && (
          <NumberField
            value={input.intoNumber}
            fault={faults.intoNumber}
            onChange={(intoNumber) => setDraft({ ...input, intoNumber })}
          />
        )}
        {move.needs.includes("days") && (
          <DaysField value={input.days} fault={faults.days} onChange={(days) => setDraft({ ...input, days })} />
        )}
        {move.needs.includes("text") && (
          <TextField
            move={move}
            internal={request.parent !== null}
            value={input.text}
            fault={faults.text}
            onChange={(text) => setDraft({ ...input, text })}
          />
        )}
        {make.error && <Notice>{refusalWords(make.error, stillOffered)}</Notice>}
        <div className="dialog-buttons">
          <Button onClick={onClose}>先不{shortLabel(move)}</Button>
          {stillOffered && (
            <Button
              type="submit"
              look={move.action === "reject" ? "danger" : "filled"}
              busy={make.isPending && "正在交…"}
              aria-keyshortcuts="Control+Enter"
            >
              {move.label} <Key>Ctrl ↵</Key>
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function shortLabel(move: OfferedMove): string {
  return (
    { ask_back: "补", transfer: "转", split: "请", merge: "并", extend: "延", return: "退", assign: "派" }[
      move.action as string
    ] ?? "交"
  );
}

function refusalWords(error: unknown, stillOffered: boolean): string {
  if (!isConflict(error)) return sentenceOf(error);
  return stillOffered
    ? `${sentenceOf(error)}已经取来最新的，您写的还在，看过再交。`
    : `${sentenceOf(error)}现在不能这样办了，您写的还在。`;
}

/** The server names fields as the body does, which is how the dialog names them too. */
function toldFaults(error: unknown): Record<string, string> {
  if (!(error instanceof HallError)) return {};
  return Object.fromEntries(error.fields.map((fault) => [fault.path, fault.message]));
}
