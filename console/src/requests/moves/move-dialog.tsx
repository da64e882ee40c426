import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { Eye, EyeOff } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { HallError } from "../../../../contract/client.js";
import { moves } from "../../../../contract/lifecycle.js";
import type { OfferedMove } from "../../../../contract/requests.js";
import type { StaffRequest } from "../../../../contract/staff.js";
import { sentenceOf } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { ChoiceList } from "../../ui/choice-list.js";
import { Dialog } from "../../ui/dialog.js";
import { Fault } from "../../ui/fault.js";
import { Key } from "../../ui/key.js";
import { Notice } from "../../ui/notice.js";
import { Tag } from "../../ui/tag.js";
import { useDraft } from "../drafts.js";
import { desksQuery } from "../queries.js";
import { bodyOf, emptyInput, faultsOf, type MoveInput } from "./move-faults.js";
import { isConflict, useMove } from "./use-move.js";

interface MoveDialogProps {
  request: StaffRequest;
  move: OfferedMove;
  /** Words that were already typed below the request; they are offered here and gone when the move is made. */
  words?: string;
  attachmentIds?: string[];
  onDone: (reply: StaffRequest) => void;
  onClose: () => void;
}

/** Asks for what a move needs, and makes it. After any refusal everything typed is still there. */
export function MoveDialog({ request, move, words = "", attachmentIds = [], onDone, onClose }: MoveDialogProps) {
  const { number } = request.row;
  const [draft, setDraft] = useDraft<MoveInput>(`${number} ${move.action}`, emptyInput);
  const input = draft.text ? draft : { ...draft, text: words };
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
            value={input.queueId}
            fault={faults.queueId}
            onChange={(queueId) => setDraft({ ...input, queueId })}
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
        {move.needs.includes("days") && (
          <DaysField value={input.days} fault={faults.days} onChange={(days) => setDraft({ ...input, days })} />
        )}
        {move.needs.includes("text") && (
          <TextField
            move={move}
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

interface FieldProps<T> {
  value: T;
  fault: string | undefined;
  onChange: (value: T) => void;
}

function DeskField({ value, fault, onChange }: FieldProps<string | null>) {
  const { data, isPending } = useQuery(desksQuery);
  const options = data?.desks.map((desk) => ({
    id: desk.queueId,
    words: desk.name,
    note: "",
    group: desk.communityName,
  }));
  return (
    <ChoiceList
      label="转给哪个窗口"
      options={options ?? []}
      empty={isPending ? "正在取…" : "没有别的窗口可以转。"}
      {...{ value, fault, onChange }}
    />
  );
}

/** Only who answers at the request's own desk can be given it; whoever has it already is left out. */
function ColleagueField({ row, value, fault, onChange }: FieldProps<string | null> & { row: StaffRequest["row"] }) {
  const { data, isPending } = useQuery(desksQuery);
  const options = data?.colleagues
    .filter(({ id, deskNames }) => deskNames.includes(row.deskName) && id !== row.owner?.id)
    .map(({ id, name, deskNames }) => ({ id, words: name, note: deskNames.join("、") }));
  return (
    <ChoiceList
      label="派给谁"
      options={options ?? []}
      empty={isPending ? "正在取…" : "这个窗口没有别的同事。"}
      {...{ value, fault, onChange }}
    />
  );
}

function DaysField({ value, fault, onChange }: FieldProps<number | null>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>延几个工作日</label>
      <Input
        id={id}
        className="days"
        inputMode="numeric"
        value={value ?? ""}
        status={fault ? "error" : undefined}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-hint ${id}-fault`}
        data-first
        onChange={(event) => onChange(Number.parseInt(event.target.value.replace(/\D/g, ""), 10) || null)}
      />
      <p className="field-hint" id={`${id}-hint`}>
        一件事只能延一次，居民会看到新的日期。
      </p>
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </div>
  );
}

function TextField({ move, value, fault, onChange }: FieldProps<string> & { move: OfferedMove }) {
  const id = useId();
  const { visible } = moves[move.action];
  return (
    <div className="field">
      <span className="field-line">
        <label htmlFor={id}>{askedWords(move)}</label>
        {visible ? (
          <Tag tone="idle" icon={Eye}>
            居民看得到
          </Tag>
        ) : (
          <Tag tone="priv" icon={EyeOff}>
            只有同事看得到
          </Tag>
        )}
      </span>
      <Input.TextArea
        id={id}
        value={value}
        rows={4}
        data-first={move.needs[0] === "text" ? true : undefined}
        status={fault ? "error" : undefined}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-hint ${id}-fault`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hints[move.action] && (
        <p className="field-hint" id={`${id}-hint`}>
          {hints[move.action]}
        </p>
      )}
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </div>
  );
}

/** What the field asks for; who reads it is said by the tag beside it. */
function askedWords(move: OfferedMove): string {
  return (move.asks ?? "说明").replace(/，居民看得到$/, "");
}

/** What the rules say just where it matters. */
const hints: Partial<Record<OfferedMove["action"], string>> = {
  ask_back: "请一次写全。补第二次会记一次疏漏。居民补来以前，时钟停着。",
  reject: "写清三样：为什么、哪一条规定、该去哪里办。",
  resolve: "用居民看得懂的话写结果：办成了什么，什么时候拿到。",
  transfer: "首问负责：转走以后，您还看得到它办到哪一步。",
  return: "退回两次，就由县里定归谁办。",
};

function shortLabel(move: OfferedMove): string {
  return { ask_back: "补", transfer: "转", extend: "延", return: "退", assign: "派" }[move.action as string] ?? "交";
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
