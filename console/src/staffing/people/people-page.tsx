import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router-dom";
import { roleNames } from "../../../../contract/identity.js";
import type { Person } from "../../../../contract/people.js";
import { Button } from "../../ui/button.js";
import { Tag } from "../../ui/tag.js";
import { Trouble } from "../../ui/trouble.js";
import { monthDay } from "../days.js";
import { PlaceHead, useCommunity } from "../place-head.js";
import { AccountDialog } from "./account-dialog.js";
import { AddPersonDialog } from "./add-person-dialog.js";
import { PostsDialog } from "./posts-dialog.js";
import { peopleQuery } from "./queries.js";
import "../staffing.css";
import "./people.css";

type Asked = { what: "posts" | "account"; id: string } | { what: "add" } | null;

/** 人员与岗位: who works here, with which posts, at which desks, and who may sign in. */
export function PeoplePage() {
  const communityId = useCommunity();
  const { data, error, refetch } = useQuery(peopleQuery(communityId));
  const [asked, setAsked] = useState<Asked>(null);
  if (error) return <Trouble error={error} onRetry={refetch} />;
  const here = data?.people.filter(({ active }) => active) ?? [];
  const about = asked && "id" in asked ? data?.people.find(({ id }) => id === asked.id) : undefined;
  return (
    <main className="staffing" aria-labelledby="staffing-title">
      <PlaceHead title="人员与岗位" note={data ? `${here.length} 人在岗` : ""} place={data}>
        <Link className="button button-quiet" to="/rights">
          权限表
        </Link>
        <Button onClick={() => setAsked({ what: "add" })}>
          <Plus className="icon" size={16} aria-hidden="true" />
          加同事
        </Button>
      </PlaceHead>
      {data ? (
        <div className="staffing-body">
          <table className="staffing-table people-table" aria-labelledby="staffing-title">
            <thead>
              <tr>
                <th scope="col">姓名和账号</th>
                <th scope="col">岗位</th>
                <th scope="col">在哪些窗口</th>
                <th scope="col" className="staffing-number">
                  手上的件
                </th>
                <th scope="col">登录</th>
                <th scope="col">
                  <span className="hidden-words">能做什么</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.people.map((person) => (
                <PersonRow key={person.id} person={person} onAsk={(what) => setAsked({ what, id: person.id })} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="staffing-body staffing-note" role="status">
          正在取…
        </p>
      )}
      {data && asked?.what === "add" && (
        <AddPersonDialog communityId={data.community.id} onClose={() => setAsked(null)} />
      )}
      {data && about && asked?.what === "posts" && (
        <PostsDialog person={about} desks={data.desks} givable={data.givable} onClose={() => setAsked(null)} />
      )}
      {about && asked?.what === "account" && <AccountDialog person={about} onClose={() => setAsked(null)} />}
    </main>
  );
}

function PersonRow({ person, onAsk }: { person: Person; onAsk: (what: "posts" | "account") => void }) {
  const { id, name, active, leftOn, username, posts, desks, open, isMe, manageable } = person;
  return (
    <tr className={active ? "" : "people-left"}>
      <th scope="row">
        {name}
        {isMe && <span className="people-me">我</span>}
        <span className="people-account">{username ?? "没有账号"}</span>
      </th>
      <td>
        {posts.length === 0 && <span className="staffing-note">没有岗位</span>}
        <ul className="people-posts">
          {posts.map((post) => (
            <li key={post.id}>
              <Tag tone={post.role === "officer" ? "idle" : "brand"}>{roleNames[post.role]}</Tag>
              <span>{post.title}</span>
            </li>
          ))}
        </ul>
      </td>
      <td>
        {desks.length ? desks.map((desk) => desk.name).join("、") : <span className="staffing-note">不在窗口</span>}
      </td>
      <td className="staffing-number">
        {open > 0 ? (
          <Link to={`/people/${id}/work`} aria-label={`${name}手上 ${open} 件，去交接`}>
            {open} 件
          </Link>
        ) : (
          ""
        )}
      </td>
      <td>
        {active ? (
          <>
            {person.sessions ? `${person.sessions} 处登录着` : "没登录"}
            <span className="people-account">{person.secondFactor ? "有动态口令" : "没绑动态口令"}</span>
          </>
        ) : (
          <Tag tone="late">{leftOn ? `${monthDay(leftOn)}停用` : "停用了"}</Tag>
        )}
      </td>
      <td className="staffing-last people-acts">
        {!isMe && (
          <button type="button" className="link-button" aria-label={`${name}的岗位`} onClick={() => onAsk("posts")}>
            岗位
          </button>
        )}
        <Link className="link-button" to={`/people/${id}/work`} aria-label={`交接${name}手上的件`}>
          交接
        </Link>
        {manageable && (
          <button type="button" className="link-button" aria-label={`${name}的账号`} onClick={() => onAsk("account")}>
            账号
          </button>
        )}
      </td>
    </tr>
  );
}
