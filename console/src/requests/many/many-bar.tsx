import { X } from "lucide-react";
import type { ManyAction } from "../../../../contract/staff.js";
import { Button } from "../../ui/button.js";
import { manyNames } from "./plan.js";
import "./many.css";

interface ManyBarProps {
  count: number;
  onDo: (action: ManyAction) => void;
  onTag: () => void;
  onNone: () => void;
}

/** What may be done with the chosen rows; it stands where the search was, so the list does not move. */
export function ManyBar({ count, onDo, onTag, onNone }: ManyBarProps) {
  return (
    <div className="many-bar" role="toolbar" aria-label="对选上的做什么">
      <strong aria-live="polite">选了 {count} 件</strong>
      {(Object.entries(manyNames) as [ManyAction, string][]).map(([action, name]) => (
        <Button key={action} onClick={() => onDo(action)}>
          {name}
        </Button>
      ))}
      <Button onClick={onTag}>打标签</Button>
      <button type="button" className="icon-button" aria-label="都不选" title="都不选（Esc）" onClick={onNone}>
        <X className="icon" size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
