import { useState } from "react";
import type { RuleText } from "../../../contract/rule-text.js";
import type { RuleNames } from "../../../contract/rule-words.js";
import type { RuleFault, RulesPage } from "../../../contract/rules.js";
import { RuleRow } from "./rule-row.js";

interface RuleListProps {
  page: RulesPage;
  rules: RuleText[];
  faults: RuleFault[];
  names: RuleNames;
  /** The rule that is being written, or that just matched. */
  chosen: string | null;
  onChange: (rules: RuleText[]) => void;
  onEdit: (rule: RuleText) => void;
}

/** All rules in their order. They are moved by dragging, or by their own buttons from the keyboard. */
export function RuleList({ page, rules, faults, names, chosen, onChange, onEdit }: RuleListProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [told, setTold] = useState("");
  const published = new Map(page.rules.map((rule) => [rule.origin, rule]));
  const pressing = rules.findIndex(({ effect }) => !effect.priority);

  function move(from: number, to: number) {
    const rule = rules[from];
    if (!rule || to < 0 || to >= rules.length || from === to) return;
    const rest = rules.filter((_, place) => place !== from);
    onChange([...rest.slice(0, to), rule, ...rest.slice(to)]);
    setTold(`“${rule.name}”挪到第 ${to + 1} 条`);
  }

  return (
    <>
      <p className="hidden-words" role="status">
        {told}
      </p>
      <ol className="rule-rows">
        {rules.map((rule, place) => (
          <RuleRow
            key={rule.origin}
            heading={headingAt(place, pressing)}
            rule={rule}
            place={place}
            last={place === rules.length - 1}
            published={published.get(rule.origin)}
            faults={faults.filter((fault) => fault.place === place)}
            names={names}
            mayEdit={page.mayEdit}
            chosen={rule.origin === chosen}
            drop={
              over === place && dragged !== null && dragged !== place ? (dragged > place ? "above" : "below") : null
            }
            onEdit={() => onEdit(rule)}
            onSwitch={() =>
              onChange(rules.map((other) => (other.origin === rule.origin ? { ...rule, off: !rule.off } : other)))
            }
            onMove={(step) => move(place, place + step)}
            onDrag={() => setDragged(place)}
            onOver={() => setOver(place)}
            onDrop={() => {
              if (dragged !== null) move(dragged, place);
              setDragged(null);
              setOver(null);
            }}
            onEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          />
        ))}
        <li>
          <h2 className="rules-group">都不是</h2>
          <div className="rule-row rule-row-last">
            <span className="rule-place">末</span>
            <div className="rule-words">
              <p>
                上面都没碰上 就派给 <strong className="rule-desk">事项自己的窗口</strong>
              </p>
              <p className="rule-note">窗口停了或没有人，先到社区的综合窗口；再没有，到县里。</p>
            </div>
          </div>
        </li>
      </ol>
    </>
  );
}

/** The rules that put a request forward stand first; a heading only where the order is so. */
function headingAt(place: number, pressing: number): string | null {
  if (pressing <= 0) return place === 0 ? "按这个顺序试" : null;
  if (place === 0) return "先看急不急";
  return place === pressing ? "再看是什么事" : null;
}
