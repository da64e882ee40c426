import { useInfiniteQuery } from "@tanstack/react-query";
import { Bell as BellIcon } from "lucide-react";
import { NavLink } from "react-router-dom";
import { inboxQuery } from "./queries.js";
import "./inbox.css";

/** The way to one's messages, with how many are unread. */
export function Bell() {
  const { data } = useInfiniteQuery(inboxQuery);
  const unread = data?.pages[0]?.unread ?? 0;
  const words = unread ? `消息，${unread} 条没读` : "消息";
  return (
    <NavLink to="/inbox" className="icon-button bell" aria-label={words} title={words}>
      <BellIcon className="icon" size={18} aria-hidden="true" />
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
      <span className="hidden-words" role="status">
        {unread > 0 && words}
      </span>
    </NavLink>
  );
}
