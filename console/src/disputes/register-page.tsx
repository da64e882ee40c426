import { useInfiniteQuery } from "@tanstack/react-query";
import { Lock, NotebookPen } from "lucide-react";
import { useEffect, useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import type { DisputeRow } from "../../../contract/dispute-register.js";
import { type DisputeStage, disputeStages } from "../../../contract/dispute-stages.js";
import { reachesOf } from "../../../contract/rights.js";
import { holds, useMe } from "../identity/me.js";
import { dateWords, dayOf, longMoment, useNow } from "../platform/time.js";
import { Button } from "../ui/button.js";
import { Calm } from "../ui/calm.js";
import { Pick } from "../ui/fields.js";
import { MoreRows } from "../ui/more-rows.js";
import { Tag } from "../ui/tag.js";
import { Trouble } from "../ui/trouble.js";
import { DisputeFigures } from "./figures/figures.js";
import { Panels } from "./panels.js";
import { registerQuery } from "./queries.js";
import { stageTone } from "./stage-tone.js";
import { TakeDialog } from "./take-dialog.js";
import "./disputes.css";

const stageOptions: [string, string][] = [["", "全部"], ...Object.entries(disputeStages)];

/** 调解卷宗: the mediations that one may open, their figures, and for the head the panel of mediators. */
export function DisputesPage({ part: given }: { part?: "figures" }) {
  const me = useMe();
  const [search] = useSearchParams();
  const part = given ?? (search.get("part") === "panel" ? "panel" : "files");
  const opens = reachesOf(me.posts, "open_mediations").length > 0;
  const [taking, setTaking] = useState(false);
  const title = opens ? "调解卷宗" : "调解数据";
  useEffect(() => {
    document.title = `${title} - 居民服务大厅`;
  }, [title]);
  const tab = (name: typeof part, to: string, words: string) => (
    <Link
      to={to}
      className={`button button-${part === name ? "tint" : "quiet"}`}
      aria-current={part === name && "page"}
    >
      {words}
    </Link>
  );
  return (
    <main className="disputes" aria-labelledby="disputes-title">
      <div className="disputes-head">
        <h1 id="disputes-title">{title}</h1>
        {opens && tab("files", "/disputes", "卷宗")}
        {holds(me, "head") && tab("panel", "/disputes?part=panel", "调解员名单")}
        {opens && tab("figures", "/disputes/figures", "数据")}
        {opens && part !== "figures" && (
          <Tag tone="priv" icon={Lock}>
            打开卷宗会留记录
          </Tag>
        )}
        <span className="page-head-rest" />
        {opens && (
          <Button look="filled" onClick={() => setTaking(true)}>
            <NotebookPen className="icon" size={16} aria-hidden="true" />
            登记调解
          </Button>
        )}
      </div>
      <div className="disputes-body">
        {part === "panel" ? <Panels /> : part === "figures" ? <DisputeFigures /> : <Register />}
      </div>
      {taking && <TakeDialog onClose={() => setTaking(false)} />}
    </main>
  );
}

function Register() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("stage") ?? "";
  const stage = asked in disputeStages ? (asked as DisputeStage) : undefined;
  const list = useInfiniteQuery(registerQuery(stage));
  const { data, error, refetch } = list;
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  const rows = data?.pages.flatMap((page) => page.disputes) ?? [];
  // Where all are of one community, its name on each would only fill the rows.
  const placed = new Set(rows.map(({ communityName }) => communityName)).size > 1;
  return (
    <>
      <div className="disputes-filter">
        <Pick
          label="到哪一步"
          value={stage ?? ""}
          options={stageOptions}
          onChange={(next) => setSearch(next ? { stage: next } : {})}
        />
      </div>
      {!data ? (
        <div aria-busy="true" />
      ) : rows.length === 0 ? (
        <Calm drawing="empty" title={stage ? "没有到这一步的" : "还没有您能打开的卷宗"}>
          <p>您调解的、或您负责的社区的，都在这里。</p>
        </Calm>
      ) : (
        <table className="disputes-table" aria-labelledby="disputes-title">
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">到哪一步</th>
              <th scope="col">哪类事</th>
              <th scope="col">怎么来的</th>
              <th scope="col">调解员</th>
              <th scope="col">哪天来的</th>
              <th scope="col">谈到哪天</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.number} row={row} placed={placed} />
            ))}
          </tbody>
        </table>
      )}
      <MoreRows of={list} />
    </>
  );
}

/** While the month to conclude runs. */
const talking: DisputeStage[] = ["consented", "mediator_assigned", "in_session", "agreed"];

function Row({ row, placed }: { row: DisputeRow; placed: boolean }) {
  const now = useNow();
  const today = dayOf(now);
  const concludeBy = talking.includes(row.stage) ? row.concludeBy : null;
  const late = concludeBy !== null && concludeBy < today;
  return (
    <tr>
      <th scope="row">
        <Link to={`/disputes/${row.number}`}>{row.number}</Link>
        {placed && <div className="disputes-small">{row.communityName}</div>}
      </th>
      <td>
        <Tag tone={stageTone[row.stage]}>{row.stageWords}</Tag>
        {row.danger && <div className="disputes-late">有人可能受伤</div>}
      </td>
      <td>{row.topic}</td>
      <td>
        {row.source}
        {row.referral && <div className="disputes-small">{row.referral}</div>}
      </td>
      <td>{row.mediators.join("、") || "还没定"}</td>
      <td>{longMoment(row.since, now)}</td>
      <td className={late ? "disputes-late" : ""}>
        {concludeBy && `${late ? "过了" : ""}${dateWords(concludeBy, today)}`}
      </td>
    </tr>
  );
}
