import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type QueueStaffing, queueModeNames } from "../../../../contract/staffing.js";
import { Notice } from "../../ui/notice.js";
import { Tag } from "../../ui/tag.js";
import { Trouble } from "../../ui/trouble.js";
import { PlaceHead, useCommunity } from "../place-head.js";
import { queuesQuery } from "../queries.js";
import { ModeDialog } from "./mode-dialog.js";
import "../staffing.css";

/** 窗口和派法: how each desk finds its person, who answers there and how much each has. */
export function QueuesPage() {
  const communityId = useCommunity();
  const [changing, setChanging] = useState<QueueStaffing | null>(null);
  const [warnings, setWarnings] = useState<string[]>([]);
  const { data, error, refetch } = useQuery(queuesQuery(communityId));
  if (error) return <Trouble error={error} onRetry={refetch} />;
  return (
    <main className="staffing" aria-labelledby="staffing-title">
      <PlaceHead title="窗口和派法" note={data ? `${data.queues.length} 个窗口` : ""} place={data} />
      {data && (
        <div className="staffing-body">
          {warnings.length > 0 && (
            <Notice tone="todo">
              {warnings.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </Notice>
          )}
          <table className="staffing-table" aria-labelledby="staffing-title">
            <thead>
              <tr>
                <th scope="col">窗口</th>
                <th scope="col">怎么派</th>
                <th scope="col" className="staffing-number">
                  每人最多
                </th>
                <th scope="col" className="staffing-number">
                  等人接
                </th>
                <th scope="col">谁在这里，手上几件</th>
                <th scope="col">
                  <span className="hidden-words">改</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.queues.map((queue) => (
                <tr key={queue.id}>
                  <th scope="row">{queue.deskName}</th>
                  <td>
                    <Tag tone={queue.mode === "claim" ? "idle" : "brand"}>{queueModeNames[queue.mode]}</Tag>
                  </td>
                  <td className="staffing-number">{queue.cap} 件</td>
                  <td className="staffing-number">{queue.waiting || ""}</td>
                  <td>
                    <Members queue={queue} />
                  </td>
                  <td className="staffing-last">
                    {data.editable && (
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`改${queue.deskName}的派法`}
                        onClick={() => setChanging(queue)}
                      >
                        改
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {changing && <ModeDialog queue={changing} onDone={setWarnings} onClose={() => setChanging(null)} />}
    </main>
  );
}

function Members({ queue: { members, cap } }: { queue: QueueStaffing }) {
  if (members.length === 0) return <span className="staffing-note">还没有人</span>;
  return (
    <ul className="queue-members">
      {members.map(({ id, name, open, onDuty, away }) => (
        <li key={id}>
          <span>{name}</span>
          <span className={open >= cap ? "queue-full" : "queue-open"}>
            {open >= cap ? `${open} 件，满了` : `${open} 件`}
          </span>
          {onDuty && <Tag tone="done">今天值班</Tag>}
          {away && <Tag tone="todo">{away}</Tag>}
        </li>
      ))}
    </ul>
  );
}
