import { Inbox } from "lucide-react";
import type { QueueRow } from "../../../../contract/staff.js";
import { Key } from "../../ui/key.js";
import { arrivedWords } from "../live/news.js";

/** What has arrived since the list was fetched. It waits here, so that nothing moves under the pointer. */
export function ArrivalsBar({ waiting, onPutIn }: { waiting: readonly QueueRow[]; onPutIn: () => void }) {
  return (
    <div aria-live="polite" className="arrivals-place">
      {waiting.length > 0 && (
        <div className="arrivals">
          <Inbox className="icon" size={16} aria-hidden="true" />
          <strong>刚到 {waiting.length} 件</strong>
          <span className="arrivals-words">{arrivedWords(waiting)}。您正看着的位置不会动</span>
          <button type="button" className="link-button" aria-keyshortcuts="N" onClick={onPutIn}>
            放进列表
          </button>
          <Key>N</Key>
        </div>
      )}
    </div>
  );
}
