import { endOtherStaffSessions, endOwnSession, type StaffSessionView } from "../../../../contract/own-account.js";
import { hall } from "../../platform/hall.js";
import { longMoment } from "../../platform/time.js";
import { Button } from "../../ui/button.js";
import { Faults } from "../../ui/faults.js";
import { Tag } from "../../ui/tag.js";
import { say } from "../../ui/toast.js";
import { useChange } from "./queries.js";

/** Where one is signed in: what is not one's own machine can be ended from here. */
export function Sessions({ sessions }: { sessions: readonly StaffSessionView[] }) {
  const endOne = useChange((sessionId: string) => hall(endOwnSession, { params: { sessionId } }));
  const endOthers = useChange(() => hall(endOtherStaffSessions, {}));
  const now = new Date();
  return (
    <section className="account-part" aria-labelledby="sessions-title">
      <div className="account-part-head">
        <h2 id="sessions-title">在哪里登录着</h2>
        <span className="page-head-rest" />
        {sessions.length > 1 && (
          <Button
            busy={endOthers.isPending && "正在退出…"}
            onClick={() =>
              endOthers.mutate(undefined, { onSuccess: ({ ended }) => say(`别处的 ${ended} 个登录都退出了`) })
            }
          >
            别处的都退出
          </Button>
        )}
      </div>
      <Faults error={endOne.error ?? endOthers.error} />
      <table className="account-table" aria-labelledby="sessions-title">
        <thead>
          <tr>
            <th scope="col">设备</th>
            <th scope="col">地址</th>
            <th scope="col">登录的时间</th>
            <th scope="col">最近在用</th>
            <th scope="col">
              <span className="hidden-words">退出</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, device, address, since, lastSeenAt, current }) => (
            <tr key={id}>
              <th scope="row">
                {device} {current && <Tag tone="brand">就是这里</Tag>}
              </th>
              <td>{address ?? "没有记"}</td>
              <td>{longMoment(since, now)}</td>
              <td>{longMoment(lastSeenAt, now)}</td>
              <td className="account-last">
                {!current && (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`退出 ${device} 的登录`}
                    onClick={() => endOne.mutate(id, { onSuccess: () => say("退出了") })}
                  >
                    退出
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
