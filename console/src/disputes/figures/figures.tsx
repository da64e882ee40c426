import { useQuery } from "@tanstack/react-query";
import { Download, EyeOff } from "lucide-react";
import { useSearchParams } from "react-router-dom";
import { exportDisputeFigures, fewBelow, type DisputeFigures as Told } from "../../../../contract/dispute-figures.js";
import { Calm } from "../../ui/calm.js";
import { Pick } from "../../ui/fields.js";
import { Notice } from "../../ui/notice.js";
import { Trouble } from "../../ui/trouble.js";
import { FigureBars } from "./figure-bars.js";
import { type Asked, disputeFiguresQuery, quarterWords } from "./figure-queries.js";
import { Quarters } from "./quarters.js";
import "./figures.css";

/** 调解数据: of a quarter that is over, by type, source, outcome and month; nothing by which somebody could be known. */
export function DisputeFigures() {
  const [search, setSearch] = useSearchParams();
  const communityId = search.get("community");
  const quarter = search.get("quarter");
  const asked: Asked = { ...(communityId ? { communityId } : {}), ...(quarter ? { quarter } : {}) };
  const { data, error, refetch } = useQuery(disputeFiguresQuery(asked));
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <div aria-busy="true" />;
  const put = (name: string, value: string) => {
    if (value) search.set(name, value);
    else search.delete(name);
    setSearch(search);
  };
  return (
    <div className="dispute-figures">
      <div className="dispute-figures-head">
        {data.places.length > 1 && (
          <Pick
            label="哪里的"
            value={data.place.id ?? ""}
            options={data.places.map(({ id, name }) => [id ?? "", name])}
            onChange={(id) => put("community", id)}
          />
        )}
        <Pick
          label="哪个季度"
          value={data.quarter}
          options={data.quarters.map((one) => [one, quarterWords(one)])}
          onChange={(one) => put("quarter", one)}
        />
        <a
          className="button button-outline"
          href={`${exportDisputeFigures.path}?${new URLSearchParams(Object.entries(asked))}`}
          download
        >
          <Download className="icon" size={15} aria-hidden="true" />
          导出表格
        </a>
      </div>
      {data.arrived === 0 && data.ended === 0 ? (
        <Calm drawing="empty" title={`${quarterWords(data.quarter)}没有调解`}>
          <p>{data.place.name}这个季度没有来申请的，也没有出结果的。</p>
        </Calm>
      ) : (
        <Tables told={data} />
      )}
    </div>
  );
}

function Tables({ told }: { told: Told }) {
  const [topic, source, outcome] = told.tables;
  const months = (name: "arrived" | "ended") =>
    told.months.map(({ month, ...totals }) => ({ name: `${Number(month.slice(5))} 月`, n: totals[name] }));
  return (
    <>
      <Notice tone="priv" icon={EyeOff}>
        数里认不出人：少于 {fewBelow}{" "}
        件的不写；写了别的、一减就能算出它的，也一起隐去。一个季度过完了才算，算出来不再变。
      </Notice>
      <div className="dispute-figures-columns">
        {topic && <FigureBars title={topic.title} total={topic.total} rows={topic.rows} />}
        <div className="dispute-figures-side">
          {outcome && <FigureBars title={outcome.title} total={outcome.total} rows={outcome.rows} />}
          {source && <FigureBars title={source.title} total={source.total} rows={source.rows} />}
        </div>
        <div className="dispute-figures-side">
          <FigureBars title="哪个月来的" total={told.arrived} rows={months("arrived")} />
          <FigureBars title="哪个月有结果的" total={told.ended} rows={months("ended")} />
          <Quarters told={told} />
        </div>
      </div>
    </>
  );
}
