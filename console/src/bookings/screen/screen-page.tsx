import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../identity/me.js";
import { CallScreen } from "../../ui/screen/call-screen.js";
import { useCommunityId } from "../place-choice.js";
import { codeQuery, screenQuery } from "../queries.js";

/** The hall's 叫号屏: the numbers of the desks, and where they are called to. */
export function ScreenPage() {
  const me = useMe();
  const communityId = useCommunityId() ?? me.community.id;
  const { data, isError } = useQuery(screenQuery(communityId));
  const code = useQuery(codeQuery(communityId));
  return (
    <CallScreen
      title={`${data?.communityName ?? me.community.name} 居民服务大厅`}
      unit="窗口"
      screen={data}
      code={code.data}
      codeWords="预约的扫码签到，或输"
      missed="过号了不要紧，到前台说一声，排到下一位"
      none="柜台还没有开"
      lost={isError}
    />
  );
}
