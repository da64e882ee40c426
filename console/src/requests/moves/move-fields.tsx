import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { Eye, EyeOff } from "lucide-react";
import { useId } from "react";
import { moves } from "../../../../contract/lifecycle.js";
import type { OfferedMove } from "../../../../contract/requests.js";
import type { StaffRequest } from "../../../../contract/staff.js";
import { ChoiceList } from "../../ui/choice-list.js";
import { Fault } from "../../ui/fault.js";
import { Tag } from "../../ui/tag.js";
import { desksQuery } from "../queries.js";

interface FieldProps<T> {
  value: T;
  fault: string | undefined;
  onChange: (value: T) => void;
}

/** The desks that a request can go to, or that can be asked for a part of it, by community. */
export function DeskField({ move, value, fault, onChange }: FieldProps<string | null> & { move: OfferedMove }) {
  const { data, isPending } = useQuery(desksQuery);
  const options = data?.desks.map((desk) => ({
    id: desk.queueId,
    words: desk.name,
    note: "",
    group: desk.communityName,
  }));
  return (
    <ChoiceList
      label={move.action === "split" ? "请哪个窗口" : "转给哪个窗口"}
      options={options ?? []}
      empty={isPending ? "正在取…" : "没有别的窗口。"}
      {...{ value, fault, onChange }}
    />
  );
}

/** Only who answers at the request's own desk can be given it; whoever has it already is left out. */
export function ColleagueField({
  row,
  value,
  fault,
  onChange,
}: FieldProps<string | null> & { row: StaffRequest["row"] }) {
  const { data, isPending } = useQuery(desksQuery);
  const options = data?.colleagues
    .filter(({ id, queueIds }) => queueIds.includes(row.queueId) && id !== row.owner?.id)
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

/** The request that stays, by its number. */
export function NumberField({ value, fault, onChange }: FieldProps<string>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>并到哪一件的编号</label>
      <Input
        id={id}
        value={value}
        status={fault ? "error" : undefined}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-hint ${id}-fault`}
        data-first
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="field-hint" id={`${id}-hint`}>
        这一件就此结束，居民会看到那一件的编号；那一件办好了，也告诉这位居民。
      </p>
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </div>
  );
}

/** By how many working days a clock is prolonged. */
export function DaysField({ value, fault, onChange }: FieldProps<number | null>) {
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

/** The words of a move, and who will read them. */
export function TextField({
  move,
  internal,
  value,
  fault,
  onChange,
}: FieldProps<string> & { move: OfferedMove; internal: boolean }) {
  const id = useId();
  const visible = moves[move.action].visible && !internal;
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
      {hints[move.action] && !internal && (
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
  split: "您还是答复居民的人。他们都回话了，才能办好这一件。",
  return: "退回两次，就由县里定归谁办。",
};
