import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { DeskSeeker } from "../../../contract/job-desk.js";
import { payWishWords } from "../../../contract/jobs.js";
import { shortMoment, useNow } from "../platform/time.js";
import { Button } from "../ui/button.js";
import { MoreRows } from "../ui/more-rows.js";
import { Tag } from "../ui/tag.js";
import { Trouble } from "../ui/trouble.js";
import { ContactDialog } from "./contact-dialog.js";
import { seekersQuery } from "./queries.js";

/** Who looks for work, the longest unheard first; of those hard to place it says who must be asked again. */
export function Seekers() {
  const [hard, setHard] = useState(false);
  const list = useInfiniteQuery(seekersQuery(hard));
  const { data, error, refetch, isPending } = list;
  const [talking, setTalking] = useState<DeskSeeker>();
  const now = useNow();
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  const seekers = data?.pages.flatMap((page) => page.seekers) ?? [];
  return (
    <>
      <p className="jobs-small">
        <Button look={hard ? "tint" : "outline"} aria-pressed={hard} onClick={() => setHard(!hard)}>
          只看就业困难、还没上岗的
        </Button>{" "}
        就业困难的，找到工作以前 30 天联系一次。
      </p>
      {!isPending && seekers.length === 0 && (
        <p className="jobs-small">{hard ? "没有要帮扶的人。" : "还没有人登记找工作。"}</p>
      )}
      {seekers.length > 0 && (
        <table className="jobs-table" aria-labelledby="jobs-title">
          <thead>
            <tr>
              <th scope="col">求职者</th>
              <th scope="col">会做、想做</th>
              <th scope="col">到哪一步</th>
              <th scope="col">上次联系</th>
              <th scope="col">接着做</th>
            </tr>
          </thead>
          <tbody>
            {seekers.map((seeker) => (
              <tr key={seeker.number}>
                <th scope="row">
                  <Link to={`/requests/${seeker.number}`}>{seeker.name}</Link>
                  <div className="jobs-small">{seeker.communityName}</div>
                  {seeker.hardship !== "没有" && <Tag tone="todo">{seeker.hardship}</Tag>}
                </th>
                <td>
                  {seeker.skills.join("、")}
                  <div className="jobs-small">
                    {seeker.hours}，{payWishWords(seeker.payAtLeast)}
                  </div>
                </td>
                <td>{seeker.stateWords}</td>
                <td className={seeker.due ? "jobs-late" : ""}>
                  {seeker.due && "该联系了："}
                  {seeker.contactedAt
                    ? shortMoment(seeker.contactedAt, now)
                    : `${shortMoment(seeker.registeredAt, now)} 登记，还没联系过`}
                </td>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`${seeker.name}：记一次联系`}
                    onClick={() => setTalking(seeker)}
                  >
                    记一次联系
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows of={list} />
      {talking && <ContactDialog seeker={talking} onClose={() => setTalking(undefined)} />}
    </>
  );
}
