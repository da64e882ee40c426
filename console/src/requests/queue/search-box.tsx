import { Search, X } from "lucide-react";
import { useState } from "react";

interface SearchBoxProps {
  q: string;
  label: string;
  onSearch: (q: string) => void;
}

/** Searches within a list by number, name or words, on Enter. */
export function SearchBox({ q, label, onSearch }: SearchBoxProps) {
  const [text, setText] = useState(q);
  return (
    <search className="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <Search className="icon" size={15} aria-hidden="true" />
        <input
          type="text"
          aria-label={`${label}：办件号、姓名、拼音首字母、电话或几个字`}
          placeholder="办件号、姓名、电话、几个字"
          maxLength={60}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (text && text !== q) setText(q);
            else event.currentTarget.blur();
          }}
        />
        {q && (
          <button type="button" className="icon-button" aria-label="不找了，看整列" onClick={() => onSearch("")}>
            <X className="icon" size={14} aria-hidden="true" />
          </button>
        )}
      </form>
    </search>
  );
}
