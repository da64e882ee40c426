import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { jobFigures } from "../../../../contract/job-figures.js";
import { monthWords } from "../../platform/months.js";
import { Dialog } from "../../ui/dialog.js";
import { MoreRows } from "../../ui/more-rows.js";
import { Trouble } from "../../ui/trouble.js";
import { jobEntriesQuery, type Opened } from "./queries.js";

interface EntriesDialogProps {
  opened: Opened;
  /** Whose figure it is: a community, a trade, a hardship; empty for all. */
  name: string;
  onClose: () => void;
}

/** Whom or what a figure counts, the latest first. */
export function EntriesDialog({ opened, name, onClose }: EntriesDialogProps) {
  const list = useInfiniteQuery(jobEntriesQuery(opened));
  const entries = list.data?.pages.flatMap((page) => page.entries);
  const months =
    opened.from === opened.to ? monthWords(opened.from) : `${monthWords(opened.from)}到 ${monthWords(opened.to)}`;
  const placed = opened.figure !== "registered";
  const title = [name, months, jobFigures[opened.figure]].filter(Boolean).join("，");
  return (
    <Dialog title={title} width={760} onClose={onClose}>
      {list.error && !entries ? (
        <Trouble error={list.error} onRetry={list.refetch} />
      ) : !entries ? (
        <div aria-busy="true" />
      ) : entries.length === 0 ? (
        <p className="jobs-small">现在没有了。数字每几分钟更新一次，名单是现在的。</p>
      ) : (
        <div className="job-entries">
          <table className="jobs-table" aria-label={title}>
            <thead>
              <tr>
                <th scope="col">求职者</th>
                <th scope="col">{placed ? "岗位" : "会做"}</th>
                <th scope="col">{dayHeadings[opened.figure]}</th>
                <th scope="col">到哪一步</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ id, number, name: who, hardship, communityName, skills, vacancy, day, stateWords }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to={`/requests/${number}`}>{who}</Link>
                    <div className="jobs-small">
                      {[communityName, hardship === "没有" ? "" : hardship].filter(Boolean).join("，")}
                    </div>
                  </th>
                  <td>
                    {vacancy ? vacancy.title : skills.join("、")}
                    {vacancy && <div className="jobs-small">{vacancy.employer}</div>}
                  </td>
                  <td>{day}</td>
                  <td>{stateWords}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <MoreRows of={list} />
        </div>
      )}
    </Dialog>
  );
}

const dayHeadings = {
  registered: "登记",
  recommended: "推荐",
  hired: "上班",
  due: "满一个月",
  kept: "满一个月",
} as const;
