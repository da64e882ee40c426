import Taro from "@tarojs/taro";
import { createStore, useStore } from "./store";

type Settle = (answer: { event: "agree" | "disagree"; buttonId?: string }) => void;

/** WeChat holds back photo, phone and place until the resident has agreed to the privacy text. */
const asked = createStore<Settle | null>(null);

/** Starts listening for WeChat's question; called once at launch. */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV !== "weapp") return;
  // Taro's type does not know that the listener is given a function to answer with.
  const listen = (Taro as unknown as { onNeedPrivacyAuthorization?: (ask: (settle: Settle) => void) => void })
    .onNeedPrivacyAuthorization;
  listen?.((settle) => asked.set(settle));
}

export function usePrivacyQuestion() {
  const settle = useStore(asked);
  return {
    isAsked: settle !== null,
    agree(buttonId: string) {
      settle?.({ event: "agree", buttonId });
      asked.set(null);
    },
    refuse() {
      settle?.({ event: "disagree" });
      asked.set(null);
    },
  };
}
