import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { lazy, Suspense, useEffect } from "react";
import { useSearchParams } from "react-router-dom";
import { exportFigures, figuresBy } from "../../../../contract/figures.js";
import { holds, useMe } from "../../identity/me.js";
import { dayOf, shortMoment, useNow } from "../../platform/time.js";
import { Calm } from "../../ui/calm.js";
import { Trouble } from "../../ui/trouble.js";
import { Ages } from "./ages.js";
import { BookedDays } from "./booked-days.js";
import { Headline } from "./headline.js";
import { PeriodFields } from "./period-fields.js";
import { type Asked, figuresQuery } from "./queries.js";
import { RatesTable } from "./rates-table.js";
import { Tiles } from "./tiles.js";
import { Today } from "./today.js";
import "./figures.css";

const WeeksChart = lazy(async () => ({ default: (await import("./weeks-chart.js")).WeeksChart }));

/** How a community or the county does; every number opens into its requests. */
export function FiguresPage() {
  const me = useMe();
  const now = useNow();
  const county = holds(me, "supervisor", "administrator");
  const [query, setQuery] = useSearchParams();
  const today = dayOf(now);
  const asked: Asked = {
    by: figuresBy.safeParse(query.get("by")).data ?? (county ? "community" : "desk"),
    from: query.get("from") ?? `${today.slice(0, 8)}01`,
    to: query.get("to") ?? today,
    communityId: query.get("communityId") ?? undefined,
  };
  const tiles = query.get("look") === "tiles" && asked.by === "community";
  const { data, error, isPending, refetch } = useQuery(figuresQuery(asked));
  const title = county && !asked.communityId ? "全县数据" : "社区数据";

  useEffect(() => {
    document.title = `${title} - 居民服务大厅`;
  }, [title]);

  function change(next: Record<string, string | undefined>) {
    const changed = new URLSearchParams(query);
    for (const [name, value] of Object.entries(next)) {
      if (value) changed.set(name, value);
      else changed.delete(name);
    }
    setQuery(changed);
  }

  const sheet = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return (
    <main className="figures" aria-labelledby="figures-title">
      <header className="page-head">
        <h1 id="figures-title">{title}</h1>
        <span className="page-count">
          {data?.keptAt ? `更新到${shortMoment(data.keptAt, now)}` : data && "第一次的数据还在算"}
        </span>
        <span className="page-head-rest" />
        <PeriodFields asked={asked} onChange={change} />
        <a className="button button-outline" href={`${exportFigures.path}?${sheet}`} download>
          <Download className="icon" size={15} aria-hidden="true" />
          导出表格
        </a>
      </header>
      <div className="figures-page">
        {error && !data ? (
          <Trouble error={error} onRetry={() => void refetch()} />
        ) : isPending || !data ? (
          <div className="figures-skeleton slow-to-show" role="status" aria-label="正在取数据" />
        ) : data.rows.length === 0 ? (
          <Calm drawing="nothing" title="没有这个社区的数据">
            <p>换一个社区看看。</p>
          </Calm>
        ) : (
          <>
            <Today figures={data} asked={asked} />
            <Headline figures={data} asked={asked} />
            <div className="figures-columns">
              {tiles ? (
                <Tiles figures={data} asked={asked} onChange={change} />
              ) : (
                <RatesTable figures={data} asked={asked} county={county} onChange={change} />
              )}
              <div className="figures-side">
                <Suspense fallback={<div className="figures-card chart-place" />}>
                  <WeeksChart weeks={data.weeks} />
                </Suspense>
                <Ages figures={data} asked={asked} />
                <BookedDays days={data.booked} />
                <p className="figures-note">
                  三率没有全国统一的算法，这里是大厅自己的：响应率是按时有人接的；解决率是居民答复过、又没有重开的；
                  满意率是打了“基本满意”以上的。
                </p>
              </div>
            </div>
          </>
        )}
      </div>
    </main>
  );
}
