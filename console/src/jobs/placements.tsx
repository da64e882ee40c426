import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DeskPlacement } from "../../../contract/placements.js";
import { MoreRows } from "../ui/more-rows.js";
import { Tag } from "../ui/tag.js";
import { Trouble } from "../ui/trouble.js";
import { MoveDialog } from "./move-dialog.js";
import { placementsQuery } from "./queries.js";

/** What came of recommendations; the seeker's name and number stand there only while they agree. */
export function Placements() {
  const list = useInfiniteQuery(placementsQuery);
  const { data, error, refetch, isPending } = list;
  const [moving, setMoving] = useState<{ placement: DeskPlacement; move: DeskPlacement["moves"][number] }>();
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  const placements = data?.pages.flatMap((page) => page.placements) ?? [];
  return (
    <>
      {!isPending && placements.length === 0 && <p className="jobs-small">还没有推荐。在「岗位」里找合适的人。</p>}
      {placements.length > 0 && (
        <table className="jobs-table" aria-labelledby="jobs-title">
          <thead>
            <tr>
              <th scope="col">求职者</th>
              <th scope="col">岗位</th>
              <th scope="col">到哪一步</th>
              <th scope="col">要办的</th>
              <th scope="col">接着做</th>
            </tr>
          </thead>
          <tbody>
            {placements.map((placement) => (
              <tr key={placement.id}>
                <th scope="row">
                  {placement.seeker}
                  <div className="jobs-small">{placement.phone ?? "同意以后看得到电话"}</div>
                  {placement.hardship !== "没有" && <div className="jobs-small">{placement.hardship}</div>}
                </th>
                <td>
                  {placement.vacancy.title}
                  <div className="jobs-small">{placement.vacancy.employer}</div>
                </td>
                <td>
                  <Tag tone={placement.state === "hired" || placement.state === "followed_up" ? "done" : "brand"}>
                    {placement.stateWords}
                  </Tag>
                  {placement.words && <div className="jobs-small">{placement.words}</div>}
                </td>
                <td className={placement.due?.late ? "jobs-late" : ""}>
                  {placement.due ? `${placement.due.late ? "超期：" : ""}${placement.due.words}` : ""}
                </td>
                <td>
                  <div className="jobs-moves">
                    {placement.moves.map((move) => (
                      <button
                        key={move.action}
                        type="button"
                        className="link-button"
                        aria-label={`${placement.seeker}：${move.label}`}
                        onClick={() => setMoving({ placement, move })}
                      >
                        {move.label}
                      </button>
                    ))}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows of={list} />
      {moving && <MoveDialog {...moving} onClose={() => setMoving(undefined)} />}
    </>
  );
}
