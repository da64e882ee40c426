import { WifiOff } from "lucide-react";
import type { Connection } from "../../platform/event-stream.js";
import { useOnline } from "../../platform/network.js";

/** Whether the list is kept true by itself. */
export function ConnectionMark({ connection }: { connection: Connection }) {
  const online = useOnline();
  return (
    <span className="connection" role="status">
      {connection === "lost" || !online ? (
        <span className="connection-lost">
          <WifiOff className="icon" size={14} aria-hidden="true" />
          实时更新已断开，正在重连…
        </span>
      ) : (
        <>
          <span className={`connection-dot${connection === "live" ? " connection-live" : ""}`} aria-hidden="true" />
          {connection === "live" ? "实时更新" : "正在连上…"}
        </>
      )}
    </span>
  );
}
