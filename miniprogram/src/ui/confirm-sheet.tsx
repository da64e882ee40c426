import { View } from "@tarojs/components";
import { Button } from "./button";

interface ConfirmSheetProps {
  title: string;
  words: string;
  yes: string;
  /** Left out where there is nothing to decide. */
  no?: string;
  busy?: boolean;
  /** It cannot be taken back, yet nothing is lost by it. */
  gentle?: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** Asks once before what cannot be taken back. */
export function ConfirmSheet({ title, words, yes, no, busy, gentle, onYes, onNo }: ConfirmSheetProps) {
  return (
    <View className="sheet" onClick={onNo}>
      <View className="sheet__panel" onClick={(event) => event.stopPropagation()}>
        <View className="stack">
          <View className="t-status">{title}</View>
          <View className="t-sub">{words}</View>
        </View>
        <View className="sheet__buttons">
          {no ? (
            <Button kind="quiet" onTap={onNo}>
              {no}
            </Button>
          ) : null}
          <Button kind={gentle ? "filled" : "danger"} busy={busy} onTap={onYes}>
            {yes}
          </Button>
        </View>
      </View>
    </View>
  );
}
