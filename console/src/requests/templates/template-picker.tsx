import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { Link } from "react-router-dom";
import { Dialog } from "../../ui/dialog.js";
import { Tag } from "../../ui/tag.js";
import { Trouble } from "../../ui/trouble.js";
import { templatesForQuery } from "./queries.js";
import "./templates.css";

interface TemplatePickerProps {
  number: string;
  revision: number;
  onPick: (text: string) => void;
  onClose: () => void;
}

/** Picks a reply by a few letters and Enter; its words are shown filled in before they are taken. */
export function TemplatePicker({ number, revision, onPick, onClose }: TemplatePickerProps) {
  const id = useId();
  const { data, error, refetch } = useQuery(templatesForQuery(number, revision));
  const [asked, setAsked] = useState("");
  const [place, setPlace] = useState(0);
  const words = asked.trim();
  const found = (data?.templates ?? []).filter(({ name, text }) => name.includes(words) || text.includes(words));
  const here = Math.min(place, Math.max(0, found.length - 1));
  const chosen = found[here];

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setPlace(Math.max(0, Math.min(found.length - 1, here + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      onPick(chosen.text);
    }
  }

  return (
    <Dialog title="常用回复" width={640} onClose={onClose}>
      {error ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : (
        <div className="template-picker">
          <div className="choice-filter">
            <Search className="icon" size={14} aria-hidden="true" />
            <input
              type="text"
              role="combobox"
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-activedescendant={chosen && `${id}-${chosen.id}`}
              aria-label="打几个字来找，上下键选，回车填进去"
              placeholder="打几个字来找，↑↓ 选，回车填进去"
              data-first
              value={asked}
              onChange={(event) => {
                setAsked(event.target.value);
                setPlace(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div id={`${id}-list`} role="listbox" aria-label="常用回复" className="template-list">
            {found.map((template, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard of this list
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              <div
                key={template.id}
                id={`${id}-${template.id}`}
                role="option"
                aria-selected={index === here}
                onMouseEnter={() => setPlace(index)}
                onClick={() => onPick(template.text)}
              >
                <span className="template-name">
                  <strong>{template.name}</strong>
                  {template.exact && <Tag tone="brand">就是这一步的</Tag>}
                  {template.shared && <Tag tone="idle">大家的</Tag>}
                </span>
                <span className="template-text">{template.text}</span>
              </div>
            ))}
          </div>
          {data && found.length === 0 && (
            <p className="template-none">
              {words ? `没有带“${words}”的。` : "还没有适合这一件的常用回复。"}
              <Link to="/templates">去写一条</Link>
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}
