import { ChevronRight, TriangleAlert } from "lucide-react";
import { Link } from "react-router-dom";
import type { StaffMessage } from "../../../contract/notifications.js";
import { shortMoment, useNow } from "../platform/time.js";

/** One message; it opens what it speaks of, and is read by being opened. */
export function Letter({ message, onRead }: { message: StaffMessage; onRead: () => void }) {
  const { title, text, requestNumber, urgent, read, at } = message;
  const now = useNow();
  const words = (
    <>
      <span className={`inbox-mark${read ? "" : " inbox-mark-new"}`} aria-hidden="true" />
      <span className="inbox-words">
        <strong>
          {!read && <span className="hidden-words">没读过，</span>}
          {urgent && (
            <>
              <TriangleAlert className="icon inbox-urgent" size={15} aria-hidden="true" />
              <span className="hidden-words">要紧，</span>
            </>
          )}
          {title}
        </strong>
        <span>{text}</span>
      </span>
      <span className="inbox-when">
        {shortMoment(at, now)}
        {requestNumber && <span>{requestNumber}</span>}
      </span>
    </>
  );
  return (
    <li className={read ? "" : "inbox-new"}>
      {requestNumber ? (
        <Link className="inbox-letter" to={`/requests/${requestNumber}`} onClick={onRead}>
          {words}
          <ChevronRight className="icon" size={16} aria-hidden="true" />
        </Link>
      ) : (
        <button type="button" className="inbox-letter" onClick={onRead}>
          {words}
        </button>
      )}
    </li>
  );
}
