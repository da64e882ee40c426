import { useQuery } from "@tanstack/react-query";
import { Lock, Phone, Printer } from "lucide-react";
import { useEffect } from "react";
import { Link, useParams } from "react-router-dom";
import type { StaffDispute } from "../../../contract/dispute-file.js";
import { disputeOutcomes } from "../../../contract/dispute-outcomes.js";
import { dateWords, dayOf, longMoment, useNow } from "../platform/time.js";
import { Notice } from "../ui/notice.js";
import { Tag } from "../ui/tag.js";
import { Trouble } from "../ui/trouble.js";
import { AgreementStory } from "./agreements/agreement-story.js";
import { MediatorsCard } from "./mediators-card.js";
import { MovesBar } from "./moves/moves-bar.js";
import { PartiesCard } from "./parties-card.js";
import { fileQuery } from "./queries.js";
import { RegisterStory } from "./register-story.js";
import { SessionsStory } from "./sessions/sessions-story.js";
import { stageTone } from "./stage-tone.js";
import "./disputes.css";

/** One file: what it is about, what happened by which article, who it is between, and the next lawful steps. */
export function DisputePage() {
  const { number = "" } = useParams();
  const { data: file, error, refetch } = useQuery(fileQuery(number));
  useEffect(() => {
    // No name and no topic: titles stand in the browser's history.
    document.title = `调解卷宗 ${number} - 居民服务大厅`;
  }, [number]);
  return (
    <main className="dispute" aria-labelledby="dispute-title">
      <nav className="dispute-trail" aria-label="位置">
        <Link to="/disputes">调解卷宗</Link>
        <span aria-hidden="true">/</span>
        <strong>{number}</strong>
        <a
          className="button button-outline dispute-whole"
          href={`/api/staff/disputes/${number}/file.pdf`}
          target="_blank"
          rel="noreferrer"
          title="打印会留记录，双方看得到"
        >
          <Printer className="icon" size={15} aria-hidden="true" />
          打印整卷
        </a>
        <Link to={`/requests/${number}`}>看办件</Link>
      </nav>
      {file ? (
        <File key={number} file={file} />
      ) : error ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : (
        <div className="dispute-columns" aria-busy="true" />
      )}
    </main>
  );
}

function File({ file }: { file: StaffDispute }) {
  const now = useNow();
  return (
    <>
      <div className="dispute-columns">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="dispute-story" tabIndex={0} aria-labelledby="dispute-title">
          <div className="dispute-title">
            <h1 id="dispute-title">{file.topic}调解</h1>
            <Tag tone={stageTone[file.stage]}>{file.stageWords}</Tag>
            {file.stage === "archived" && file.outcome && <Tag tone="idle">{disputeOutcomes[file.outcome]}</Tag>}
            <Tag tone="priv" icon={Lock}>
              只有调解员、负责人、当事人能看
            </Tag>
          </div>
          <p className="disputes-small">
            {file.communityName}，{file.source}
            {file.referral && ` ${file.referral}`}，{longMoment(file.since, now)} 来的
            {file.concludeBy && `，${dateWords(file.concludeBy, dayOf(now))}前要有结果`}
          </p>
          {file.danger && (
            <Notice icon={Phone}>
              说有人可能受伤。警务室已经收到通知；正在发生的，先打 110（《人民调解法》第二十五条）。
            </Notice>
          )}
          <h2 className="section-title">申请人说的</h2>
          <dl className="dispute-facts">
            {file.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {file.attachments.length > 0 && (
            <ul className="dispute-files">
              {file.attachments.map(({ id, name, url }) => (
                <li key={id}>
                  <a href={url ?? undefined} target="_blank" rel="noreferrer">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {file.routes.length > 0 && (
            <>
              <h2 className="section-title">别的路（双方手机上也有）</h2>
              <dl className="dispute-facts">
                {file.routes.map(({ name, text }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          <AgreementStory file={file} now={now} />
          <SessionsStory file={file} now={now} />
          <RegisterStory file={file} now={now} />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <aside className="page-side" aria-label="双方和调解员" tabIndex={0}>
          <PartiesCard file={file} now={now} />
          <MediatorsCard file={file} now={now} />
          <section className="dispute-card" aria-labelledby="openings-title">
            <h2 id="openings-title">谁打开过</h2>
            <p className="disputes-small">双方在手机上也看得到。</p>
            <ul className="dispute-openings">
              {file.openings.slice(0, 8).map(({ at, who, what }) => (
                <li key={`${at}${who}${what}`}>
                  <span>
                    {who} <span className="disputes-small">{what}</span>
                  </span>
                  <time dateTime={at}>{longMoment(at, now)}</time>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
      <MovesBar file={file} />
    </>
  );
}
