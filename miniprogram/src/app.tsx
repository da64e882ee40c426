import { useLaunch } from "@tarojs/taro";
import type { PropsWithChildren } from "react";
import { watchNetwork } from "./platform/network";
import { watchPrivacy } from "./platform/privacy";
import { tokenNow } from "./platform/session";
import { signInSilently } from "./platform/transport";
import { watchUnsent } from "./platform/unsent";
import { watchUpdates } from "./platform/updates";
import "./app.scss";
import "./browser.scss";

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork();
    watchPrivacy();
    watchUnsent();
    watchUpdates();
    // In WeChat nobody has to sign in by hand.
    if (process.env.TARO_ENV === "weapp" && !tokenNow()) void signInSilently();
  });
  return children;
}
