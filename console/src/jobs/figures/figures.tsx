import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { exportJobLedger } from "../../../../contract/job-figures.js";
import { monthWords } from "../../platform/months.js";
import { shortMoment, useNow } from "../../platform/time.js";
import { Trouble } from "../../ui/trouble.js";
import { Course } from "./course.js";
import { EntriesDialog } from "./entries-dialog.js";
import { type Asked, jobFiguresQuery, type Opened } from "./queries.js";
import { FigureTable } from "./table.js";
import { FigureTiles } from "./tiles.js";
import "../../ui/figures.css";
import "./figures.css";

/** 就业数据: how many came, were recommended, hired, and still work there a month later. */
export function JobFigures() {
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<{ of: Opened; name: string }>();
  const now = useNow();
  const asked: Asked = Object.fromEntries(
    (["communityId", "from", "to"] as const).flatMap((name) => {
      const value = search.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const { data, error, refetch } = useQuery(jobFiguresQuery(asked));
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return <div aria-busy="true" />;
  const put = (part: Asked) => {
    for (const [name, value] of Object.entries(part)) {
      if (value) search.set(name, value);
      else search.delete(name);
    }
    setSearch(search);
  };
  // The other end moves along, so that the months never stand the wrong way round.
  const putFrom = (from: string) => put({ from, to: data.to < from ? from : data.to });
  const putTo = (to: string) => put({ to, from: data.from > to ? to : data.from });
  const here = data.rows.length === 1 ? (data.rows[0]?.name ?? "") : "";
  const show = (part: Partial<Opened> & Pick<Opened, "figure">, name = here) =>
    setOpened({ of: { ...asked, from: data.from, to: data.to, ...part }, name });
  return (
    <div className="job-figures">
      <div className="figures-head">
        {data.communities.length > 1 && (
          <select
            className="field-input"
            aria-label="哪个社区"
            value={asked.communityId ?? ""}
            onChange={({ target }) => put({ communityId: target.value })}
          >
            <option value="">全部社区</option>
            {data.communities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <Month label="从哪个月" month={data.from} months={data.months} onMonth={putFrom} />
        <span aria-hidden="true">到</span>
        <Month label="到哪个月" month={data.to} months={data.months} onMonth={putTo} />
        <span className="jobs-small">
          {data.keptAt ? `更新到${shortMoment(data.keptAt, now)}` : "第一次的数据还在算，过几分钟再看"}
        </span>
        <a
          className="button button-outline"
          href={`${exportJobLedger.path}?${new URLSearchParams({ ...asked, from: data.from, to: data.to })}`}
          download
        >
          <Download className="icon" size={15} aria-hidden="true" />
          导出台账
        </a>
      </div>
      <FigureTiles counts={data.counts} onOpen={(figure) => show({ figure })} />
      <div className="figures-columns">
        <FigureTable figures={data} onPlace={(communityId) => put({ communityId })} onOpen={show} />
        <div className="figures-side">
          <Course figures={data} onOpen={(figure, month) => show({ figure, from: month, to: month })} />
          <p className="jobs-small">
            推荐按次数算，一个人推荐给两家算两次。会几样手艺的，每样里各算一次。录用满 30
            天，打电话问过还在做的，才算干满一个月；没回访的不算。导出台账会记在操作记录里。
          </p>
        </div>
      </div>
      {opened && <EntriesDialog opened={opened.of} name={opened.name} onClose={() => setOpened(undefined)} />}
    </div>
  );
}

interface MonthProps {
  label: string;
  month: string;
  months: readonly string[];
  onMonth: (month: string) => void;
}

function Month({ label, month, months, onMonth }: MonthProps) {
  return (
    <select className="field-input" aria-label={label} value={month} onChange={({ target }) => onMonth(target.value)}>
      {months.map((one) => (
        <option key={one} value={one}>
          {monthWords(one)}
        </option>
      ))}
    </select>
  );
}
