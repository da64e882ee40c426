import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { StaffCorrection } from "../../../../contract/hours-corrections.js";
import { longDay, minutesWords, timeOf } from "../../platform/moments.js";
import { Calm } from "../../ui/calm.js";
import { MoreRows } from "../../ui/more-rows.js";
import { Tag } from "../../ui/tag.js";
import { Trouble } from "../../ui/trouble.js";
import { correctionsQuery } from "../queries.js";
import { DecideDialog } from "./decide-dialog.js";

/** What volunteers say against recorded hours and nobody has decided, the oldest first. */
export function Corrections({ communityId }: { communityId: string | undefined }) {
  const list = useInfiniteQuery(correctionsQuery(communityId));
  const { data, error, refetch } = list;
  const [deciding, setDeciding] = useState<StaffCorrection>();
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return <div aria-busy="true" />;
  const corrections = data.pages.flatMap((page) => page.corrections);
  if (corrections.length === 0) {
    return (
      <Calm drawing="empty" title="没有要核对的时长">
        <p>有人在手机上说时长不对，就在这里。</p>
      </Calm>
    );
  }
  return (
    <>
      <table className="volunteers-table" aria-labelledby="volunteers-title">
        <thead>
          <tr>
            <th scope="col">谁</th>
            <th scope="col">哪一次</th>
            <th scope="col">签到签退</th>
            <th scope="col">记下的</th>
            <th scope="col">说应该是</th>
            <th scope="col">双方的话</th>
            <th scope="col">接着做</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.name}
                <div>
                  <Tag tone={one.state === "appealed" ? "todo" : "brand"}>{one.stateWords}</Tag>
                </div>
              </th>
              <td>
                <Link to={`/volunteers/${one.activityId}`}>{one.title}</Link>
                <div className="volunteers-small">{longDay(one.startsAt)}</div>
              </td>
              <td>
                {one.checkedInAt && timeOf(one.checkedInAt)}–{one.checkedOutAt && timeOf(one.checkedOutAt)}
              </td>
              <td>{minutesWords(one.minutes)}</td>
              <td>{minutesWords(one.wanted)}</td>
              <td>
                {one.words}
                {one.answer && <div className="volunteers-small">{`${one.answeredBy}：${one.answer}`}</div>}
                {one.appeal && <div>再说：{one.appeal}</div>}
              </td>
              <td>
                {one.mine ? (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`${one.name}：核对`}
                    onClick={() => setDeciding(one)}
                  >
                    核对
                  </button>
                ) : (
                  <span className="volunteers-small">{one.state === "appealed" ? "由负责人看" : "由志愿服务站看"}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows of={list} />
      {deciding && <DecideDialog correction={deciding} onClose={() => setDeciding(undefined)} />}
    </>
  );
}
