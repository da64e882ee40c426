import { View } from "@tarojs/components";
import { useEffect, useRef, useState } from "react";
import { canDictate, dictate } from "../platform/dictation";
import { control } from "./control";
import { Icon } from "./icon";

/** 说出来: what is said is put behind what is written. Left out where the phone cannot listen. */
export function DictateButton({ onHeard }: { onHeard: (words: string) => void }) {
  const [listening, setListening] = useState(false);
  const [fault, setFault] = useState<string>();
  const stop = useRef<() => void>();
  useEffect(() => () => stop.current?.(), []);
  if (!canDictate) return null;
  function turn() {
    if (listening) return stop.current?.();
    setFault(undefined);
    setListening(true);
    stop.current = dictate((heard, wrong) => {
      setListening(false);
      setFault(wrong);
      if (heard) onHeard(heard);
    });
  }
  return (
    <View className="row" style="gap:12px">
      <View className="link" aria-live="polite" {...control({ label: listening ? "说好了" : "说出来", onTap: turn })}>
        <Icon name="horn" size={18} />
        {listening ? "正在听，说完点这里" : "说出来"}
      </View>
      {fault ? <View className="t-note t-late">{fault}</View> : null}
    </View>
  );
}
