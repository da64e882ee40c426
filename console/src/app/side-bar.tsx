import { useQuery } from "@tanstack/react-query";
import { House, Lock, LogOut, Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { NavLink, useLocation } from "react-router-dom";
import { viewNames } from "../../../contract/staff.js";
import { coverNow } from "../identity/idle-lock.js";
import { useMe } from "../identity/me.js";
import { signOut } from "../identity/sign-out.js";
import { Bell } from "../inbox/bell.js";
import { useLiveList } from "../requests/live/live-list.js";
import { nameOfPlace, queuePath, usePlace, wholeList } from "../requests/place.js";
import { countsQuery } from "../requests/queries.js";
import { Avatar } from "../ui/avatar.js";
import { Key } from "../ui/key.js";
import { SavedLists } from "./saved-lists.js";
import { SideTools } from "./side-tools.js";
import { viewGroups, viewIcons } from "./views.js";

/** Who one is, where to look, and how much waits where. */
export function SideBar({ onSearch }: { onSearch: () => void }) {
  const me = useMe();
  const place = usePlace();
  const { startOver } = useLiveList();
  const { data } = useQuery(countsQuery);
  const counts = new Map(data?.views.map(({ view, count }) => [view, count]));
  const lists = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const known = data !== undefined;
  // The list is longer than a laptop's screen: where one is must not lie below its edge. It grows when the counts come.
  useEffect(() => {
    // Newer browsers answer with a promise, which is nothing that an effect may hand back.
    void lists.current?.querySelector(".side-view-here")?.scrollIntoView({ block: "nearest" });
  }, [pathname, known]);
  return (
    <header className="side-bar">
      <div className="side-head">
        <span className="seal" aria-hidden="true">
          <House className="icon" size={18} />
        </span>
        <div className="side-head-words">
          <strong>{me.community.name}</strong>
          <span>{me.desks.map((desk) => desk.name).join("、") || me.posts[0]?.title}</span>
        </div>
        <Bell />
      </div>
      <button type="button" className="side-search" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <Search className="icon" size={15} aria-hidden="true" />
        找办件、姓名
        <Key>Ctrl K</Key>
      </button>
      <nav ref={lists} aria-label="列表">
        {viewGroups(me, counts).map((group) => (
          <section key={group.name} aria-label={group.name}>
            <h2 className="side-group">{group.name}</h2>
            <ul>
              {group.views.map((view) => {
                const Icon = viewIcons[view];
                const count = counts.get(view);
                return (
                  <li key={view}>
                    <NavLink
                      to={queuePath(wholeList(view))}
                      className={`side-view${place && nameOfPlace(place) === nameOfPlace(wholeList(view)) ? " side-view-here" : ""}`}
                      onClick={() => place && nameOfPlace(place) === nameOfPlace(wholeList(view)) && startOver()}
                    >
                      <Icon className="icon" size={16} aria-hidden="true" />
                      <span>{viewNames[view]}</span>
                      <span className={view === "overdue" && count ? "side-count side-count-late" : "side-count"}>
                        {count ?? ""}
                      </span>
                    </NavLink>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
        <SavedLists place={place} />
        <SideTools />
      </nav>
      <div className="side-foot">
        <NavLink to="/account" className="side-me" title="我的账号：密码、动态口令、在哪里登录着">
          <Avatar name={me.name} />
          <span className="side-head-words">
            <strong>{me.name}</strong>
            <span>{me.posts.map((post) => post.title).join("、")}</span>
          </span>
        </NavLink>
        <button type="button" className="icon-button" aria-label="锁上工作台" title="锁上工作台" onClick={coverNow}>
          <Lock className="icon" size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="退出登录"
          title="退出登录"
          onClick={() => void signOut()}
        >
          <LogOut className="icon" size={16} aria-hidden="true" />
        </button>
      </div>
    </header>
  );
}
