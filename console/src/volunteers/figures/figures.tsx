import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { exportVolunteerFigures, regularMonths, shareOf } from "../../../../contract/volunteer-figures.js";
import { monthWords } from "../../platform/months.js";
import { shortMoment, useNow } from "../../platform/time.js";
import { Trouble } from "../../ui/trouble.js";
import { Course } from "./course.js";
import { type Asked, type PeopleOf, volunteerFiguresQuery } from "./figure-queries.js";
import { FigureTable } from "./figure-table.js";
import { FigureTiles } from "./figure-tiles.js";
import { PeopleCard } from "./people-card.js";
import { PeopleDialog } from "./people-dialog.js";
import "../../ui/figures.css";
import "./figures.css";

/** Whose people of a figure are looked at. */
export interface Opened {
  id: string;
  name: string;
  figure: PeopleOf;
}

/** 志愿数据: who serves, how long and how regularly, and on how many of the old and alone somebody looks in. */
export function VolunteerFigures() {
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<Opened>();
  const [figure, setFigure] = useState<PeopleOf>("active");
  const now = useNow();
  const communityId = search.get("community");
  const month = search.get("month");
  const asked: Asked = { ...(communityId ? { communityId } : {}), ...(month ? { month } : {}) };
  const { data, error, refetch } = useQuery(volunteerFiguresQuery(asked));
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return <div aria-busy="true" />;
  const put = (name: string, value: string) => {
    if (value) search.set(name, value);
    else search.delete(name);
    setSearch(search);
  };
  const sheet = new URLSearchParams(Object.entries(asked));
  const covered = shareOf(data.counts, "paired");
  return (
    <>
      <div className="figures-head">
        {data.communities.length > 1 && (
          <select
            className="field-input"
            aria-label="哪个社区"
            value={communityId ?? ""}
            onChange={({ target }) => put("community", target.value)}
          >
            <option value="">全部社区</option>
            {data.communities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <select
          className="field-input"
          aria-label="哪个月"
          value={data.month}
          onChange={({ target }) => put("month", target.value)}
        >
          {data.months.map((one) => (
            <option key={one} value={one}>
              {monthWords(one)}
            </option>
          ))}
        </select>
        <span className="volunteers-small">
          {data.keptAt ? `更新到${shortMoment(data.keptAt, now)}` : "第一次的数据还在算，过几分钟再看"}
        </span>
        <a className="button button-outline" href={`${exportVolunteerFigures.path}?${sheet}`} download>
          <Download className="icon" size={15} aria-hidden="true" />
          导出表格
        </a>
      </div>
      <FigureTiles figures={data} onFigure={setFigure} />
      <div className="figures-columns">
        {data.community ? (
          <PeopleCard communityId={data.community.id} month={data.month} figure={figure} onFigure={setFigure} />
        ) : (
          <FigureTable figures={data} onOpen={setOpened} onPlace={(id) => put("community", id)} />
        )}
        <div className="figures-side">
          <Course figures={data} />
          <p className="volunteers-small">
            时长算本社区办的活动里确认过的，在两个社区都做过的人两边各算一次。“常来的”是连着 {regularMonths}{" "}
            个月都有时长的人。高龄独居老人是 80 岁以上和一个人住的
            {covered === null ? "" : `，有人结对的占 ${covered}%`}。
          </p>
        </div>
      </div>
      {opened && <PeopleDialog opened={opened} month={data.month} onClose={() => setOpened(undefined)} />}
    </>
  );
}
