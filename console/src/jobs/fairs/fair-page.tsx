import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useParams } from "react-router-dom";
import type { StaffFair } from "../../../../contract/fair-staff.js";
import { doorsOpenMinutes } from "../../../../contract/fairs.js";
import { whenOf } from "../../platform/moments.js";
import { Button } from "../../ui/button.js";
import { Faults } from "../../ui/faults.js";
import { say } from "../../ui/toast.js";
import { Trouble } from "../../ui/trouble.js";
import { AddBoothDialog } from "./add-booth-dialog.js";
import { Booths } from "./booths.js";
import { FairDialog } from "./fair-dialog.js";
import { CallOffDialog, useMoveFair } from "./moves.js";
import { fairQuery } from "./queries.js";
import { FairStateTag } from "./state.js";
import "../jobs.css";
import "./fairs.css";

/** One fair from its plan to what came of it; on its day it shows the lines at the booths as they move. */
export function FairPage() {
  const { fairId = "" } = useParams();
  const { data, error, refetch } = useQuery(fairQuery(fairId));
  const [adding, setAdding] = useState(false);
  const title = data?.title;
  useEffect(() => {
    document.title = `${title ?? "招聘会"} - 居民服务大厅`;
  }, [title]);
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return <main className="jobs" aria-busy="true" />;
  const mayAdd = data.state !== "called_off" && data.phase !== "over";
  return (
    <main className="jobs" aria-labelledby="fair-title">
      <div className="jobs-head">
        <Link to="/jobs?part=fairs" className="link-button">
          招聘会
        </Link>
        <h1 id="fair-title">{data.title}</h1>
        <FairStateTag fair={data} />
        <div className="jobs-head-last">
          <Moves fair={data} />
        </div>
      </div>
      <div className="jobs-body fair-body">
        <Facts fair={data} />
        <section className="fair-card" aria-labelledby="booths-title">
          <div className="fair-card-head">
            <h2 id="booths-title">展位</h2>
            {data.employers > 0 && (
              <span className="jobs-small">
                {data.employers} 家单位，{data.vacancies} 个岗位，招 {data.wanted} 人
              </span>
            )}
            {mayAdd && (
              <div className="jobs-head-last">
                <Button look={data.booths.length === 0 ? "filled" : "outline"} onClick={() => setAdding(true)}>
                  加展位
                </Button>
              </div>
            )}
          </div>
          <Booths fair={data} />
        </section>
      </div>
      {adding && <AddBoothDialog fairId={data.id} onClose={() => setAdding(false)} />}
    </main>
  );
}

function Facts({ fair }: { fair: StaffFair }) {
  const facts = [
    ["时间", whenOf(fair)],
    ["地点", fair.place],
    ["说明", fair.about],
    ["为什么不办了", fair.reason ?? ""],
  ].filter(([, words]) => words);
  return (
    <section className="fair-card fair-facts-card" aria-label="这一场">
      <dl className="fair-facts">
        {facts.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {fair.state !== "draft" && (
        <dl className="fair-sums">
          {(
            [
              ["取号", fair.given],
              ["谈过", fair.talked],
              ["愿意录用", fair.agreed],
            ] as const
          ).map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      {fair.state === "draft" && fair.phase !== "over" && (
        <p className="jobs-small fair-note">
          还没发布，居民看不到。加好展位就发布；开始前 {doorsOpenMinutes} 分钟起能取号。
        </p>
      )}
    </section>
  );
}

function Moves({ fair }: { fair: StaffFair }) {
  const [asking, setAsking] = useState<"change" | "call_off">();
  const move = useMoveFair(fair);
  const close = () => setAsking(undefined);
  const publish = fair.moves.find(({ action }) => action === "publish");
  const callOff = fair.moves.find(({ action }) => action === "call_off");
  return (
    <>
      <Faults error={asking ? null : move.error} />
      {fair.state === "published" && fair.phase !== "over" && (
        <Link className="button button-outline" to={`/fair-screen/${fair.id}`} target="_blank">
          打开叫号屏
        </Link>
      )}
      {fair.state !== "called_off" && (fair.phase !== "over" || fair.state === "draft") && (
        <Button onClick={() => setAsking("change")}>改</Button>
      )}
      {callOff && <Button onClick={() => setAsking("call_off")}>{callOff.label}</Button>}
      {publish && (
        <Button
          look={fair.booths.length === 0 ? "outline" : "filled"}
          busy={move.isPending && "正在发布…"}
          onClick={() => move.mutate({ action: "publish" }, { onSuccess: () => say("发布了，居民在手机上看得到") })}
        >
          {publish.label}
        </Button>
      )}
      {asking === "change" && <FairDialog fair={fair} onSaved={close} onClose={close} />}
      {asking === "call_off" && <CallOffDialog fair={fair} onClose={close} />}
    </>
  );
}
