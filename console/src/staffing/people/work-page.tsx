import { useQuery } from "@tanstack/react-query";
import { Check, Lock, TriangleAlert } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { Link, useParams } from "react-router-dom";
import type { HeldRow, Taker } from "../../../../contract/handover.js";
import { shortMoment, useNow } from "../../platform/time.js";
import { Button } from "../../ui/button.js";
import { Calm } from "../../ui/calm.js";
import { Line } from "../../ui/fields.js";
import { Notice } from "../../ui/notice.js";
import { Trouble } from "../../ui/trouble.js";
import { workQuery } from "./queries.js";
import { type Shares, shareOut } from "./share-out.js";
import { type Outcome, useHandOver } from "./use-hand-over.js";
import "../staffing.css";
import "./people.css";

/** 交接: all open work of somebody goes to colleagues. What will happen to each row is seen before, how it went after. */
export function WorkPage() {
  const { staffId = "" } = useParams();
  const { data, error, refetch } = useQuery(workQuery(staffId));
  const { outcomes, working, carry, forget } = useHandOver(staffId);
  const [chosen, setChosen] = useState<string[]>([]);
  const [own, setOwn] = useState<ReadonlyMap<string, string>>(new Map());
  const [text, setText] = useState("");
  const name = data?.person.name ?? "";

  useEffect(() => {
    document.title = `交接 ${name} - 居民服务大厅`;
  }, [name]);

  const shares: Shares = useMemo(() => {
    const shared = shareOut(data?.rows ?? [], data?.takers ?? [], chosen);
    return new Map([...shared].map(([number, to]) => [number, own.get(number) ?? to]));
  }, [data, chosen, own]);

  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <p className="staffing-body">正在取…</p>;
  const { rows, takers } = data;
  const left = rows.filter(({ number }) => {
    const outcome = outcomes.get(number);
    return shares.get(number) && !(outcome && "to" in outcome);
  });
  const done = [...outcomes.values()].filter((outcome) => "to" in outcome).length;
  const failed = outcomes.size - done;

  return (
    <main className="staffing" aria-labelledby="staffing-title">
      <header className="page-head">
        <h1 id="staffing-title">交接{name}手上的件</h1>
        <span className="page-count">{rows.length ? `${rows.length} 件${data.more ? "以上" : ""}` : ""}</span>
        <span className="page-head-rest" />
        <Link className="button button-quiet" to="/people">
          回人员与岗位
        </Link>
      </header>
      <div className="staffing-body work-body">
        {data.shifts > 0 && (
          <Notice tone="todo">
            {name}以后还排了 {data.shifts} 天值班，请到<Link to="/roster">值班表</Link>换人。
          </Notice>
        )}
        {rows.length === 0 ? (
          <Calm drawing="empty" title="手上没有件">
            <p>{name}现在没有要交接的。</p>
          </Calm>
        ) : (
          <>
            <Takers takers={takers} chosen={chosen} onChange={setChosen} />
            <table className="staffing-table work-table" aria-label="每一件给谁">
              <thead>
                <tr>
                  <th scope="col">办件</th>
                  <th scope="col">窗口</th>
                  <th scope="col">到哪一步</th>
                  <th scope="col">最晚</th>
                  <th scope="col">给谁</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row
                    key={row.number}
                    row={row}
                    takers={takers}
                    to={shares.get(row.number) ?? null}
                    outcome={outcomes.get(row.number)}
                    onChoose={(id) => setOwn(new Map(own).set(row.number, id))}
                  />
                ))}
              </tbody>
            </table>
            <form
              className="work-bar"
              onSubmit={(event) => {
                event.preventDefault();
                if (!working && left.length > 0) void carry(rows, shares, text.trim());
              }}
            >
              <Line label="给接手同事的话（可以不写）" value={text} maxLength={200} onChange={setText} />
              <p role="status" className="staffing-note">
                {standing({ rows: rows.length, left: left.length, done, failed, working })}
              </p>
              {left.length > 0 ? (
                <Button type="submit" look="filled" large busy={working && "正在一件件交…"}>
                  {outcomes.size ? `剩下的 ${left.length} 件再交` : `交接这 ${left.length} 件`}
                </Button>
              ) : (
                outcomes.size > 0 && (
                  <Button
                    look="filled"
                    large
                    onClick={() => {
                      forget();
                      void refetch();
                    }}
                  >
                    再看还有没有
                  </Button>
                )
              )}
            </form>
          </>
        )}
      </div>
    </main>
  );
}

interface Standing {
  rows: number;
  left: number;
  done: number;
  failed: number;
  working: boolean;
}

function standing({ rows, left, done, failed, working }: Standing): string {
  if (working) return `交了 ${done} 件，还有 ${left} 件`;
  if (done + failed > 0) return failed ? `${done} 件交好了，${failed} 件没交成，原因在后面` : `${done} 件交好了`;
  if (left === 0) return "先在上面选接手的人。";
  return left === rows ? `${rows} 件都有人接` : `${left} 件有人接，另外 ${rows - left} 件不动`;
}

function Takers({
  takers,
  chosen,
  onChange,
}: {
  takers: readonly Taker[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  return (
    <fieldset>
      <legend className="field-label">给谁？可以选几位，按手上的多少分匀；下面还能一件件改</legend>
      <div className="work-takers">
        {takers.map(({ id, name, open, away }) => (
          <button
            key={id}
            type="button"
            className="choice"
            aria-pressed={chosen.includes(id)}
            onClick={() => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
          >
            {name}，手上 {open} 件{away && `，${away}`}
          </button>
        ))}
        {takers.length === 0 && <p className="staffing-note">这些窗口没有别人，先到“人员与岗位”给窗口加人。</p>}
      </div>
    </fieldset>
  );
}

interface RowProps {
  row: HeldRow;
  takers: readonly Taker[];
  to: string | null;
  outcome: Outcome | undefined;
  onChoose: (staffId: string) => void;
}

function Row({ row, takers, to, outcome, onChoose }: RowProps) {
  const now = useNow();
  const nameOf = (id: string) => takers.find((one) => one.id === id)?.name ?? "";
  return (
    <tr>
      <th scope="row">
        {row.confidential ? (
          <>
            <Lock className="icon" size={14} aria-hidden="true" /> {row.title}
          </>
        ) : (
          <Link to={`/requests/${row.number}`}>{row.title}</Link>
        )}
        <span className="people-account">{row.number}</span>
      </th>
      <td>{row.deskName}</td>
      <td>{row.stateWords}</td>
      <td className={row.overdue ? "work-late" : ""}>
        {shortMoment(row.dueAt, now)}
        {row.overdue && "，超期"}
      </td>
      <td>
        {outcome && "to" in outcome ? (
          <span className="work-done">
            <Check className="icon" size={14} aria-hidden="true" />
            交给{nameOf(outcome.to)}了
          </span>
        ) : row.why ? (
          <span className="staffing-note">不动：{row.why}</span>
        ) : (
          <>
            <select
              className="staffing-input"
              aria-label={`${row.title} ${row.number} 给谁`}
              value={to ?? ""}
              onChange={(event) => onChoose(event.target.value)}
            >
              <option value="">先不交</option>
              {row.takers.map((id) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </select>
            {outcome && (
              <p className="work-trouble">
                <TriangleAlert className="icon" size={14} aria-hidden="true" /> {outcome.trouble}
              </p>
            )}
          </>
        )}
      </td>
    </tr>
  );
}
