import { Eye, EyeOff, MessageSquareQuote, Paperclip, SendHorizontal } from "lucide-react";
import { type RefObject, useLayoutEffect } from "react";
import { Button } from "../../ui/button.js";
import { Key } from "../../ui/key.js";
import { FileName, FilePicker, type TakenFile, useUploads } from "../../ui/uploads.js";
import { type Mentioned, MentionList, useMentioning } from "./mentioning.js";

export type Way = "reply" | "note";

/** What somebody is writing below a request, and who is meant to read it. */
export interface Message {
  way: Way;
  text: string;
  files: TakenFile[];
  /** Colleagues whom a note names, as far as their names still stand in it. */
  mentioned?: Mentioned[];
}

export const emptyMessage: Message = { way: "reply", text: "", files: [] };

const noteName = "只给同事";

interface ComposerProps {
  message: Message;
  ways: readonly Way[];
  /** To whom a letter goes: the resident by name, or the desk that asked for this part. */
  reader: { name: string; way: string; promise: string };
  sending: boolean;
  field: RefObject<HTMLTextAreaElement>;
  onChange: (message: Message) => void;
  onSend: () => void;
  /** Opens the replies to pick from; absent where none can be used. */
  onTemplates?: (() => void) | undefined;
}

/** Writes to the resident, or for a part to the desk that asked, or to colleagues; which of the two is always in sight. */
export function Composer({ message, ways, reader, sending, field, onChange, onSend, onTemplates }: ComposerProps) {
  const onFiles = (files: TakenFile[]) => onChange({ ...message, files });
  const uploads = useUploads(message.files, onFiles);
  useGrowing(field, message.text);

  const internal = message.way === "note";
  const mentioning = useMentioning(field, internal, (text, person, caret) => {
    const others = (message.mentioned ?? []).filter(({ id }) => id !== person.id);
    onChange({ ...message, text, mentioned: [...others, person] });
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  });
  return (
    <div className={`composer${internal ? " composer-internal" : ""}`}>
      {(message.files.length > 0 || uploads.fault || uploads.uploading) && (
        <div className="composer-files">
          {message.files.map((file) => (
            <span key={file.id} className="tag tone-idle">
              <FileName file={file} onRemove={() => onFiles(message.files.filter(({ id }) => id !== file.id))} />
            </span>
          ))}
          {uploads.uploading && <span role="status">正在传…</span>}
          {uploads.fault && (
            <span role="alert" className="composer-fault">
              {uploads.fault}
            </span>
          )}
        </div>
      )}
      <div className="composer-line">
        <fieldset className="ways">
          <legend className="hidden-words">这段话给谁看</legend>
          {ways.map((way) => (
            <button
              key={way}
              type="button"
              aria-pressed={message.way === way}
              onClick={() => {
                onChange({ ...message, way });
                field.current?.focus();
              }}
            >
              {way === "reply" ? (
                <Eye className="icon" size={13} aria-hidden="true" />
              ) : (
                <EyeOff className="icon" size={13} aria-hidden="true" />
              )}
              {way === "reply" ? reader.way : noteName}
            </button>
          ))}
        </fieldset>
        <MentionList id="mention-list" mentioning={mentioning} />
        <textarea
          ref={field}
          rows={1}
          aria-autocomplete={internal ? "list" : undefined}
          aria-controls={mentioning.list ? "mention-list" : undefined}
          aria-activedescendant={
            mentioning.list ? `mention-list-${mentioning.list.found[mentioning.list.here]?.id}` : undefined
          }
          onKeyDown={mentioning.onKeyDown}
          onClick={mentioning.look}
          maxLength={4000}
          aria-label={internal ? "记一笔，居民看不到" : `写给${reader.name}`}
          aria-keyshortcuts="R"
          placeholder={internal ? "记一笔，居民看不到" : `写给${reader.name}，${reader.promise}`}
          value={message.text}
          onChange={(event) => {
            onChange({ ...message, text: event.target.value });
            mentioning.look();
          }}
        />
        <FilePicker uploads={uploads} />
        {onTemplates && !internal && (
          <button
            type="button"
            className="icon-button"
            aria-label="常用回复"
            title="常用回复 Ctrl J"
            aria-keyshortcuts="Control+J"
            onClick={onTemplates}
          >
            <MessageSquareQuote className="icon" size={16} aria-hidden="true" />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label="附照片或 PDF"
          title="附照片或 PDF"
          onClick={uploads.choose}
        >
          <Paperclip className="icon" size={16} aria-hidden="true" />
        </button>
        {message.text.trim() && (
          <Button look="tint" busy={sending && "正在发…"} aria-keyshortcuts="Control+Enter" onClick={onSend}>
            <SendHorizontal className="icon" size={15} aria-hidden="true" />
            {internal ? "记下" : "发"} <Key>Ctrl ↵</Key>
          </Button>
        )}
      </div>
    </div>
  );
}

/** The field grows with its words, up to what the style allows. */
function useGrowing(field: RefObject<HTMLTextAreaElement>, text: string): void {
  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.style.height = "auto";
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [field, text]);
}
