import { ArrowDown, ArrowUp, GripVertical, Pencil, TriangleAlert } from "lucide-react";
import type { RuleText } from "../../../contract/rule-text.js";
import { effectWords, type RuleNames, ruleParts } from "../../../contract/rule-words.js";
import type { PublishedRule, RuleFault } from "../../../contract/rules.js";
import { Tag } from "../ui/tag.js";
import { Switch } from "./switch.js";

interface RuleRowProps {
  heading: string | null;
  rule: RuleText;
  place: number;
  last: boolean;
  published: PublishedRule | undefined;
  faults: RuleFault[];
  names: RuleNames;
  mayEdit: boolean;
  chosen: boolean;
  drop: "above" | "below" | null;
  onEdit: () => void;
  onSwitch: () => void;
  onMove: (step: -1 | 1) => void;
  onDrag: () => void;
  onOver: () => void;
  onDrop: () => void;
  onEnd: () => void;
}

/** One rule as a sentence, what it did lately, and what is wrong with it. */
export function RuleRow(props: RuleRowProps) {
  const { heading, rule, place, published, faults, names, mayEdit, chosen, drop } = props;
  const look = [
    "rule-row",
    chosen ? "rule-row-here" : "",
    rule.off || published?.broken ? "rule-row-off" : "",
    drop ? `rule-row-drop-${drop}` : "",
  ].join(" ");
  return (
    <li>
      {heading && <h2 className="rules-group">{heading}</h2>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the row's own buttons do the same from the keyboard */}
      <div
        className={look}
        draggable={mayEdit}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = "move";
          props.onDrag();
        }}
        onDragOver={(event) => {
          event.preventDefault();
          props.onOver();
        }}
        onDrop={(event) => {
          event.preventDefault();
          props.onDrop();
        }}
        onDragEnd={props.onEnd}
      >
        {mayEdit && <GripVertical className="icon rule-grip" size={14} aria-hidden="true" />}
        <span className="rule-place">{place + 1}</span>
        <div className="rule-words">
          <p className="rule-sentence">
            {ruleParts(rule, names).map(({ look, text }, index) =>
              look === "plain" ? (
                <span key={index}>{text}</span>
              ) : (
                <strong key={index} className={look === "desk" ? "rule-desk" : "rule-asked"}>
                  {text}
                </strong>
              ),
            )}
          </p>
          <p className="rule-note">
            {rule.off && <Tag tone="idle">停用</Tag>}
            {published?.broken && <Tag tone="late">自己停了</Tag>}
            <span className="rule-name">{rule.name}</span>
            {noteOf(rule, published, names)}
          </p>
          {faults.map(({ level, sentence }) => (
            <p key={sentence} className={`rule-fault rule-fault-${level}`}>
              <TriangleAlert className="icon" size={14} aria-hidden="true" />
              <span className="hidden-words">{level === "error" ? "要改：" : "留意："}</span>
              {sentence}
            </p>
          ))}
        </div>
        {mayEdit && (
          <div className="rule-acts">
            <IconButton label={`上移“${rule.name}”`} title="上移" onClick={() => props.onMove(-1)} muted={place === 0}>
              <ArrowUp className="icon" size={15} aria-hidden="true" />
            </IconButton>
            <IconButton label={`下移“${rule.name}”`} title="下移" onClick={() => props.onMove(1)} muted={props.last}>
              <ArrowDown className="icon" size={15} aria-hidden="true" />
            </IconButton>
            <IconButton label={`改“${rule.name}”`} title="改" onClick={props.onEdit}>
              <Pencil className="icon" size={15} aria-hidden="true" />
            </IconButton>
          </div>
        )}
        <span className="rule-count" title="近 30 天">
          {published ? `${published.sent} 次` : "新的"}
        </span>
        {mayEdit && <Switch on={!rule.off} label={`用“${rule.name}”`} onSwitch={props.onSwitch} />}
      </div>
    </li>
  );
}

function IconButton(props: {
  label: string;
  title: string;
  muted?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.label}
      aria-disabled={props.muted || undefined}
      title={props.title}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}

function noteOf(rule: RuleText, published: PublishedRule | undefined, names: RuleNames): string {
  const days = rule.validFrom || rule.validUntil ? `${rule.validFrom ?? "现在"} 到 ${rule.validUntil ?? "以后"}` : "";
  const done = published?.sentOn ? `近 30 天 ${published.sent} 件，转走 ${published.sentOn} 件` : "";
  return [effectWords(rule.effect, names), days, done, `居民看到：${rule.because}`].filter(Boolean).join("。");
}
