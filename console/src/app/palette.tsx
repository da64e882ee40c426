import { useQuery } from "@tanstack/react-query";
import { FileText, Lock, type LucideIcon, Search } from "lucide-react";
import { useDeferredValue, useId, useState } from "react";
import { useNavigate } from "react-router-dom";
import { requestNumber } from "../../../contract/fields.js";
import { listQueue, type View, viewNames } from "../../../contract/staff.js";
import { useMe } from "../identity/me.js";
import { hall } from "../platform/hall.js";
import { queuePath, requestPath, wholeList } from "../requests/place.js";
import { Dialog } from "../ui/dialog.js";
import { ownPage, type Tool, toolsOf } from "./tools.js";
import { viewGroups, viewIcons } from "./views.js";

interface Hit {
  key: string;
  icon: LucideIcon;
  words: string;
  note: string;
  path: string;
}

const mostRequests = 6;

/** Finds a request by number, name or words, or goes to a view; all from the keyboard. */
export function Palette({ onClose }: { onClose: () => void }) {
  const id = useId();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const hits = useHits(text.trim());
  const current = Math.min(chosen, hits.length - 1);

  function go(hit: Hit | undefined) {
    if (!hit) return;
    onClose();
    navigate(hit.path);
  }

  return (
    <Dialog title="找办件、换列表" width={560} onClose={onClose}>
      <div className="palette-field">
        <Search className="icon" size={16} aria-hidden="true" />
        <input
          data-first
          type="text"
          role="combobox"
          aria-label="办件号、姓名、几个字，或列表的名字"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={hits[current] ? `${id}-${current}` : undefined}
          placeholder="办件号、姓名、几个字，或列表的名字"
          maxLength={60}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "ArrowDown") setChosen(Math.min(current + 1, hits.length - 1));
            else if (event.key === "ArrowUp") setChosen(Math.max(current - 1, 0));
            else if (event.key === "Enter") go(hits[current]);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div role="listbox" id={`${id}-hits`} aria-label="找到的" className="palette-hits">
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the keyboard
          <div
            key={hit.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="palette-hit"
            onMouseMove={() => setChosen(index)}
            onClick={() => go(hit)}
          >
            <hit.icon className="icon" size={16} aria-hidden="true" />
            <span>{hit.words}</span>
            <span className="palette-note">{hit.note}</span>
          </div>
        ))}
      </div>
      {hits.length === 0 && <p className="palette-none">没找到。试试少写几个字。</p>}
    </Dialog>
  );
}

function useHits(text: string): Hit[] {
  const me = useMe();
  const q = useDeferredValue(text);
  const { data } = useQuery({
    queryKey: ["palette", q],
    queryFn: () => hall(listQueue, { query: { view: "any", sort: "updated", q, limit: mostRequests } }),
    enabled: q.length > 0,
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
  const views = viewGroups(me, new Map())
    .flatMap((group) => group.views)
    .filter((view) => viewNames[view].includes(text))
    .map(viewHit);
  const tools = [...toolsOf(me), ownPage].filter(({ name }) => name.includes(text)).map(toolHit);
  if (!text) return [...views, ...tools];
  const requests = (data?.rows ?? []).map((row): Hit => {
    const note = [row.residentName, row.place, row.number].filter(Boolean).join(" ");
    return row.openable
      ? { key: row.number, icon: FileText, words: row.title, note, path: requestPath(row.number, null) }
      : {
          key: row.number,
          icon: Lock,
          words: "调解（保密）",
          note: row.number,
          path: queuePath({ ...wholeList("any"), q: row.number }),
        };
  });
  const direct: Hit[] =
    requestNumber.safeParse(text).success && !requests.some((hit) => hit.key === text)
      ? [{ key: text, icon: FileText, words: `打开 ${text}`, note: "", path: requestPath(text, null) }]
      : [];
  const all: Hit = {
    key: "all",
    icon: Search,
    words: `在“${viewNames.any}”里找“${text}”`,
    note: "",
    path: queuePath({ ...wholeList("any"), q: text }),
  };
  return [...requests, ...direct, ...views, ...tools, all];
}

function viewHit(view: View): Hit {
  return { key: view, icon: viewIcons[view], words: viewNames[view], note: "列表", path: queuePath(wholeList(view)) };
}

function toolHit({ path, name, icon }: Tool): Hit {
  return { key: path, icon, words: name, note: "页面", path };
}
