import { HallError } from "../../../contract/client.js";
import { Button } from "./button.js";
import { Calm } from "./calm.js";

/** A page that could not be fetched: what happened, and the way on. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const code = error instanceof HallError ? error.code : "internal";
  const requestId = error instanceof HallError ? error.requestId : undefined;
  if (code === "not_allowed")
    return (
      <Calm drawing="closed" title="您的岗位看不到这一页">
        <p>需要看的话，请找社区负责人加上岗位。</p>
      </Calm>
    );
  if (code === "not_found")
    return (
      <Calm drawing="nothing" title="没有找到">
        <p>可能编号不对，也可能不在您的社区。</p>
      </Calm>
    );
  return (
    <Calm drawing="broken" title={code === "network" ? "现在没有网" : "刚才没取到"} code={requestId}>
      <p>{code === "network" ? "请看看网线或无线网，连上以后再试。" : "是我们这边出了点问题，您写的都还在。"}</p>
      <Button look="filled" onClick={onRetry}>
        再试一次
      </Button>
    </Calm>
  );
}
