import { ChevronDown, ChevronLeft, ChevronUp, Copy } from "lucide-react";
import { Link } from "react-router-dom";
import { viewNames } from "../../../../contract/staff.js";
import { say } from "../../ui/toast.js";
import { type Place, queuePath, requestPath, wholeList } from "../place.js";
import type { useNeighbours } from "../queue/use-list.js";

interface RequestHeadProps {
  number: string;
  place: Place | null;
  neighbours: ReturnType<typeof useNeighbours>;
}

/** Where one is: back to the list, the number, and the next one without going back. */
export function RequestHead({ number, place, neighbours }: RequestHeadProps) {
  const { position, total, previous, next } = neighbours;
  const back = place ?? wholeList("community");
  return (
    <header className="page-head">
      <Link
        to={queuePath(back)}
        className="icon-button"
        aria-label={`回到${viewNames[back.view]}`}
        title="Esc 回到列表"
      >
        <ChevronLeft className="icon" size={18} aria-hidden="true" />
      </Link>
      <nav className="trail" aria-label="位置">
        <Link to={queuePath(back)}>{back.q ? `找“${back.q}”` : viewNames[back.view]}</Link>
        <span aria-hidden="true">/</span>
        <strong>{number}</strong>
      </nav>
      <button
        type="button"
        className="icon-button"
        aria-label="复制办件号"
        title="复制办件号"
        onClick={() => void navigator.clipboard?.writeText(number).then(() => say("办件号复制好了"))}
      >
        <Copy className="icon" size={14} aria-hidden="true" />
      </button>
      {position !== null && (
        <>
          <span className="page-count">
            第 {position} 件{total === null ? "" : `，共 ${total} 件`}
          </span>
          <Step to={previous} place={place} label="上一件" hint="K" />
          <Step to={next} place={place} label="下一件" hint="J" />
        </>
      )}
    </header>
  );
}

function Step({
  to,
  place,
  label,
  hint,
}: {
  to: string | undefined;
  place: Place | null;
  label: string;
  hint: string;
}) {
  const Icon = hint === "K" ? ChevronUp : ChevronDown;
  const icon = <Icon className="icon" size={16} aria-hidden="true" />;
  if (!to)
    return (
      <span className="icon-button icon-button-off" title={`没有${label}了`}>
        {icon}
      </span>
    );
  return (
    <Link
      to={requestPath(to, place)}
      replace
      className="icon-button"
      aria-label={label}
      aria-keyshortcuts={hint}
      title={`${label} ${hint}`}
    >
      {icon}
    </Link>
  );
}
