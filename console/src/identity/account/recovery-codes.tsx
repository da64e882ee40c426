import { Copy, Printer } from "lucide-react";
import { Button } from "../../ui/button.js";
import { Notice } from "../../ui/notice.js";
import { say } from "../../ui/toast.js";

/** The codes of the day on which the phone is lost. The hall keeps only their hashes, so they are shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  async function copy() {
    await navigator.clipboard?.writeText(codes.join("\n"));
    say("抄到剪贴板了");
  }
  return (
    <div className="dialog-form">
      <Notice tone="todo">
        这十个恢复码只显示这一次。手机丢了、换了的时候，用一个就少一个。请抄下来或打印出来，放在别人拿不到的地方。
      </Notice>
      <ol className="recovery-codes" aria-label="恢复码">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="dialog-buttons">
        {/* The clipboard exists on https only. */}
        {typeof navigator.clipboard !== "undefined" && (
          <Button onClick={() => void copy()}>
            <Copy className="icon" size={16} aria-hidden="true" />
            复制
          </Button>
        )}
        <Button onClick={() => window.print()}>
          <Printer className="icon" size={16} aria-hidden="true" />
          打印
        </Button>
        <Button look="filled" data-first onClick={onDone}>
          都收好了
        </Button>
      </div>
    </div>
  );
}
