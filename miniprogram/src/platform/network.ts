import Taro from "@tarojs/taro";
import { createStore, useStore } from "./store";

const online = createStore(true);

/** Starts listening; called once when the app launches. */
export function watchNetwork(): void {
  Taro.getNetworkType({ success: (answer) => online.set(answer.networkType !== "none") });
  Taro.onNetworkStatusChange((change) => online.set(change.isConnected));
}

export function useOnline(): boolean {
  return useStore(online);
}

/** Calls each time the network comes back. */
export function whenOnline(run: () => void): void {
  online.subscribe(() => {
    if (online.get()) run();
  });
}
