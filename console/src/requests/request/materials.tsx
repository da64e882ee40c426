import { Check, Eye, FileText, Image } from "lucide-react";
import { type Attachment, heldWords } from "../../../../contract/requests.js";
import { Tag } from "../../ui/tag.js";

interface MaterialsProps {
  attachments: readonly Attachment[];
  seen: ReadonlySet<string>;
  onOpen: (attachment: Attachment) => void;
}

/** What the resident handed in. What nobody has looked at yet stands out. */
export function Materials({ attachments, seen, onOpen }: MaterialsProps) {
  if (attachments.length === 0) return null;
  const seenCount = attachments.filter((attachment) => seen.has(attachment.id)).length;
  return (
    <section aria-labelledby="materials-title">
      <h2 id="materials-title" className="section-title">
        材料
        <span>
          {attachments.length} 份，看过 {seenCount} 份
        </span>
      </h2>
      <ul className="materials">
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <MaterialCard attachment={attachment} seen={seen.has(attachment.id)} onOpen={() => onOpen(attachment)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MaterialCard({ attachment, seen, onOpen }: { attachment: Attachment; seen: boolean; onOpen: () => void }) {
  const Icon = attachment.mime === "application/pdf" ? FileText : Image;
  return (
    <button type="button" className={`material${seen ? "" : " material-unseen"}`} onClick={onOpen}>
      <span className="material-icon">
        <Icon className="icon" size={20} aria-hidden="true" />
      </span>
      <span className="material-words">
        <strong>{attachment.name}</strong>
        <span>{attachment.held ? heldWords[attachment.held] : sizeWords(attachment)}</span>
      </span>
      {seen ? (
        <Tag tone="done" icon={Check}>
          看过
        </Tag>
      ) : (
        <Tag tone="todo" icon={Eye}>
          还没看
        </Tag>
      )}
    </button>
  );
}

function sizeWords({ mime, bytes }: Attachment): string {
  const size =
    bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
  return `${mime === "application/pdf" ? "PDF" : "照片"} ${size}`;
}
