import { View } from "@tarojs/components";
import type { HallError } from "../../../contract/client.js";
import { open } from "../platform/routes";
import { Button } from "./button";
import { CaseNumber } from "./error-state";
import { Notice } from "./notice";

interface SubmitErrorProps {
  error: HallError | undefined;
  /** Makes another intention of the same words, after the resident has looked. */
  onRenew?: () => void;
}

/** Why a submission did not go through, above the button that tries again. */
export function SubmitError({ error, onRenew }: SubmitErrorProps) {
  if (!error) return null;
  if (error.code === "key_reused") return <AlreadySent onRenew={onRenew} />;
  return (
    <View className="stack" aria-live="polite">
      <Notice tone="late" icon="warn" title={titles[error.code] ?? "刚才没交上去"}>
        {error.message}
      </Notice>
      <CaseNumber error={error} />
      {error.code === "not_signed_in" ? (
        <Button kind="tint" onTap={() => open("signIn")}>
          去登录
        </Button>
      ) : null}
    </View>
  );
}

const titles: Partial<Record<HallError["code"], string>> = {
  unknown_outcome: "还不知道交上了没有",
  bad_input: "还有几处要改",
  already_urged: "今天催过了",
  already_rated: "您评过了",
  already_registered: "您登记过了",
  slot_full: "刚刚约满了",
  out_of_scope: "这件事不在这里办",
};

/** An earlier try did arrive although its answer got lost; since then the words were changed. */
function AlreadySent({ onRenew }: { onRenew?: () => void }) {
  return (
    <View className="stack" aria-live="polite">
      <Notice tone="todo" icon="info" title="前一次已经交上了">
        后来改的内容没有交。请先到办件里看一看。
      </Notice>
      <Button kind="tint" onTap={() => open("requests")}>
        去看办件
      </Button>
      {onRenew ? (
        <Button kind="quiet" onTap={onRenew}>
          当作另一件事，再交一次
        </Button>
      ) : null}
    </View>
  );
}
