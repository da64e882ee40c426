import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "react-router-dom";
import type { AuditEntry } from "../../../contract/audit.js";
import { longMoment } from "../platform/time.js";
import { Calm } from "../ui/calm.js";
import { MoreRows } from "../ui/more-rows.js";
import { Trouble } from "../ui/trouble.js";
import { useAsked } from "./asked.js";
import { ChainState } from "./chain-state.js";
import { auditQuery } from "./queries.js";
import { SearchBar } from "./search-bar.js";
import "./audit.css";

/** 操作记录: who did what to whose data, and why (PIPL 51, 54). */
export function AuditPage() {
  const [asked] = useAsked();
  const list = useInfiniteQuery(auditQuery(asked));
  useEffect(() => {
    document.title = "操作记录 - 居民服务大厅";
  }, []);
  if (list.error && !list.data) return <Trouble error={list.error} onRetry={() => void list.refetch()} />;
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? [];
  const check = list.data?.pages[0]?.check;
  return (
    <main className="list-page" aria-labelledby="audit-title">
      <header className="page-head">
        <h1 id="audit-title">操作记录</h1>
        <span className="page-count">谁动过谁的资料，为什么。记下的改不了，也删不了。</span>
      </header>
      <div className="list-page-body">
        {check !== undefined && <ChainState check={check} />}
        <SearchBar />
        {list.isPending && <p className="slow-to-show">正在取记录…</p>}
        {list.data && entries.length === 0 && (
          <Calm drawing="nothing" title="没有这样的记录">
            <p>换个条件再查。姓名要写全，办件号像 2026-1118-0037。</p>
          </Calm>
        )}
        {entries.length > 0 && <Entries entries={entries} />}
        <MoreRows of={list} words="看更早的" />
      </div>
    </main>
  );
}

function Entries({ entries }: { entries: readonly AuditEntry[] }) {
  const now = new Date();
  return (
    <table className="list-table audit-table" aria-labelledby="audit-title">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">谁</th>
          <th scope="col">做了什么</th>
          <th scope="col">对谁、哪一件</th>
          <th scope="col">为什么</th>
          <th scope="col" className="audit-seq">
            封条
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, by, byPlace, words, object, requestNumber, reason, seq }) => (
          <tr key={id}>
            <td className="audit-moment">
              <time dateTime={at}>{longMoment(at, now)}</time>
            </td>
            <th scope="row">
              {by}
              {byPlace && <small>{byPlace}</small>}
            </th>
            <td>{words}</td>
            <td>{requestNumber ? <Link to={`/requests/${requestNumber}`}>{object}</Link> : object}</td>
            <td className="audit-reason">{reason}</td>
            <td className="audit-seq">{seq ?? "正在封"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
