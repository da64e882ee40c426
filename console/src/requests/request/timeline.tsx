import { Clock, Eye, EyeOff, Paperclip, Route } from "lucide-react";
import type { Attachment } from "../../../../contract/requests.js";
import type { StaffRequest } from "../../../../contract/staff.js";
import { longMoment } from "../../platform/time.js";
import { Avatar } from "../../ui/avatar.js";
import { Tag } from "../../ui/tag.js";

type StaffEvent = StaffRequest["timeline"][number];

interface TimelineProps {
  request: StaffRequest;
  now: Date;
  onOpen: (attachment: Attachment) => void;
}

/** 经过: what happened, newest first, and who sees it; on top what comes next. */
export function Timeline({ request, now, onOpen }: TimelineProps) {
  const events = [...request.timeline].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title" className="section-title">
        经过<span>最近的在上面</span>
      </h2>
      <ol className="timeline">
        {request.next && (
          <li className="event">
            <span className="event-node event-next">
              <Clock className="icon" size={14} aria-hidden="true" />
            </span>
            <p className="event-line">接下来：{request.next}</p>
          </li>
        )}
        {events.map((event) => (
          <Event key={event.id} event={event} now={now} onOpen={onOpen} />
        ))}
      </ol>
    </section>
  );
}

/** Who can read an event. A visible one without words of its own needs no mark. */
function Reader({ event }: { event: StaffEvent }) {
  if (!event.visible)
    return (
      <Tag tone="priv" icon={EyeOff}>
        只有同事看得到
      </Tag>
    );
  if (!event.text && event.attachments.length === 0) return null;
  return (
    <Tag tone="idle" icon={Eye}>
      居民看得到
    </Tag>
  );
}

/** A note with the names of those whom it calls stressed. */
function named(text: string) {
  const parts = text.split(/(@[^\s@，。,.]{1,8})/);
  // A part is its place: the words do not change.
  return parts.map((part, place) => (part.startsWith("@") ? <strong key={place}>{part}</strong> : part));
}

function Event({ event, now, onOpen }: { event: StaffEvent; now: Date; onOpen: (attachment: Attachment) => void }) {
  return (
    <li className="event">
      {event.byKind === "system" ? (
        <span className="event-node event-system">
          <Route className="icon" size={14} aria-hidden="true" />
        </span>
      ) : (
        <Avatar name={event.by} />
      )}
      <div className="event-body">
        <p className="event-line">
          <strong>{event.by}</strong>
          <span>{event.title}</span>
          <Reader event={event} />
          <time dateTime={event.at}>{longMoment(event.at, now)}</time>
        </p>
        {event.text && (
          <p className={`event-text${event.visible ? "" : " event-internal"}`}>
            {event.visible ? event.text : named(event.text)}
          </p>
        )}
        {event.attachments.length > 0 && (
          <p className="event-files">
            {event.attachments.map((attachment) => (
              <button key={attachment.id} type="button" className="link-button" onClick={() => onOpen(attachment)}>
                <Paperclip className="icon" size={14} aria-hidden="true" />
                {attachment.name}
              </button>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
