import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { longDay, timeOf } from "../../platform/moments.js";
import { Button } from "../../ui/button.js";
import { Calm } from "../../ui/calm.js";
import { MoreRows } from "../../ui/more-rows.js";
import { Trouble } from "../../ui/trouble.js";
import { fairsQuery } from "./queries.js";
import { FairStateTag } from "./state.js";
import "./fairs.css";

/** 招聘会: the latest first, and what came of each. */
export function Fairs({ onPlan }: { onPlan: () => void }) {
  const list = useInfiniteQuery(fairsQuery);
  const { data, error, refetch, isPending } = list;
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  const fairs = data?.pages.flatMap((page) => page.fairs) ?? [];
  if (!isPending && fairs.length === 0) {
    return (
      <Calm drawing="empty" title="还没有招聘会">
        <p>定好日子和地方，再请单位来设展位，找工作的人当面谈。</p>
        <Button look="filled" onClick={onPlan}>
          办一场招聘会
        </Button>
      </Calm>
    );
  }
  return (
    <>
      {fairs.length > 0 && (
        <table className="jobs-table" aria-labelledby="jobs-title">
          <thead>
            <tr>
              <th scope="col">招聘会</th>
              <th scope="col">哪天</th>
              <th scope="col">展位</th>
              <th scope="col">状态</th>
              <th scope="col" className="fair-number">
                取号
              </th>
              <th scope="col" className="fair-number">
                谈过
              </th>
              <th scope="col" className="fair-number">
                愿意录用
              </th>
            </tr>
          </thead>
          <tbody>
            {fairs.map((fair) => (
              <tr key={fair.id}>
                <th scope="row">
                  <Link className="link-button" to={`/jobs/fairs/${fair.id}`}>
                    {fair.title}
                  </Link>
                  <div className="jobs-small">{fair.place}</div>
                </th>
                <td>
                  {longDay(fair.startsAt)}
                  <div className="jobs-small">
                    {timeOf(fair.startsAt)}–{timeOf(fair.endsAt)}
                  </div>
                </td>
                <td>
                  {fair.employers ? `${fair.employers} 家单位` : "还没有单位"}
                  {fair.employers > 0 && (
                    <div className="jobs-small">
                      {fair.vacancies} 个岗位，招 {fair.wanted} 人
                    </div>
                  )}
                </td>
                <td>
                  <FairStateTag fair={fair} />
                </td>
                <td className="fair-number">{fair.given}</td>
                <td className="fair-number">{fair.talked}</td>
                <td className="fair-number">{fair.agreed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows of={list} />
    </>
  );
}
