import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router-dom";
import { CallScreen } from "../../ui/screen/call-screen.js";
import { Trouble } from "../../ui/trouble.js";
import { fairCodeQuery, fairScreenQuery } from "./queries.js";

/** The fair's 叫号屏: the numbers at the booths, and the code with which numbers are taken. */
export function FairScreenPage() {
  const { fairId = "" } = useParams();
  const { data, error, refetch } = useQuery(fairScreenQuery(fairId));
  const code = useQuery(fairCodeQuery(fairId));
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  return (
    <CallScreen
      title={data?.communityName ?? ""}
      unit="展位"
      screen={data}
      code={code.data}
      codeWords="扫码取号，或输"
      missed="过号了不要紧，到展位说一声，排到下一位"
      none="还没有展位"
      lost={error !== null}
    />
  );
}
