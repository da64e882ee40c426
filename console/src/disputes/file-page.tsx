import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link, useParams } from "react-router-dom";
import type { StaffDispute } from "../../../contract/dispute-file.js";
import { disputeSources } from "../../../contract/dispute-law.js";
import { longMoment, useNow } from "../platform/time.js";
import { Notice } from "../ui/notice.js";
import { Trouble } from "../ui/trouble.js";
import { Mediators } from "./mediators.js";
import { NextSteps } from "./next-steps.js";
import { Parties } from "./parties.js";
import { fileQuery } from "./queries.js";
import "./disputes.css";

/** A mediation's file, for its mediators and the committee's head: all that is said stands here and nowhere else. */
export function DisputePage() {
  const { number = "" } = useParams();
  const { data: file, error, refetch } = useQuery(fileQuery(number));
  useEffect(() => {
    document.title = `调解 ${number} - 居民服务大厅`;
  }, [number]);
  if (error && !file) return <Trouble error={error} onRetry={refetch} />;
  return (
    <main className="dispute" aria-labelledby="dispute-title" aria-busy={!file}>
      <header className="page-head">
        <h1 id="dispute-title">调解 {number}</h1>
        {file && <span className="page-count">{file.stageWords}</span>}
        <span className="page-head-rest" />
        <Link className="button button-outline" to={`/requests/${number}`}>
          回到办件
        </Link>
      </header>
      {file && <File file={file} />}
    </main>
  );
}

function File({ file }: { file: StaffDispute }) {
  const now = useNow();
  return (
    <div className="dispute-columns">
      <div className="dispute-main">
        {file.danger && <Notice tone="late">说到了危险，警务室已经知道。再有动静先打 110。</Notice>}
        <NextSteps file={file} />
        <section className="dispute-card" aria-labelledby="told-title">
          <h2 id="told-title">申请人说的</h2>
          <dl className="facts">
            {file.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {file.attachments.map(({ id, name, url }) => (
            <a key={id} href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          ))}
        </section>
        <Register file={file} now={now} />
      </div>
      <aside className="dispute-side" aria-label="双方和调解员">
        <section className="dispute-card">
          <h2>{file.topic}</h2>
          <p className="dispute-quiet">
            {disputeSources[file.source as keyof typeof disputeSources] ?? file.source}，{longMoment(file.since, now)}
            {file.concludeBy && `，${file.concludeBy} 前要谈完`}
          </p>
        </section>
        <Parties file={file} now={now} />
        <Mediators file={file} now={now} />
        <Openings openings={file.openings} now={now} />
      </aside>
    </div>
  );
}

/** 登记: what happened, by whom, and by which article. */
function Register({ file, now }: { file: StaffDispute; now: Date }) {
  return (
    <section className="dispute-card" aria-labelledby="register-title">
      <h2 id="register-title">登记</h2>
      <ol className="dispute-register">
        {file.register.map(({ id, at, title, by, article, text }) => (
          <li key={id}>
            <p>
              <strong>{title}</strong> <span className="dispute-quiet">{by}</span>
            </p>
            {text && <p className="dispute-said">{text}</p>}
            <p className="dispute-quiet">
              {longMoment(at, now)}，{article}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Openings({ openings, now }: { openings: StaffDispute["openings"]; now: Date }) {
  return (
    <section className="dispute-card" aria-labelledby="openings-title">
      <h2 id="openings-title">谁打开过</h2>
      <ul className="dispute-openings">
        {openings.slice(0, 10).map(({ at, who }) => (
          <li key={`${at} ${who}`}>
            {who} <span className="dispute-quiet">{longMoment(at, now)}</span>
          </li>
        ))}
      </ul>
      <p className="dispute-quiet">双方也看得到这一张单子。</p>
    </section>
  );
}
