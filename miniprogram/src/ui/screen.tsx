import { View } from "@tarojs/components";
import { useDidHide } from "@tarojs/taro";
import type { PropsWithChildren, ReactNode } from "react";
import { textScale, useAppearance } from "../platform/appearance";
import { fallSilent } from "../platform/speech";
import { ActingBar } from "./acting-bar";
import { ElderBar } from "./elder-bar";
import { NavBar } from "./nav-bar";
import { PrivacySheet } from "./privacy-sheet";
import { ToastLine } from "./toast-line";

interface ScreenProps {
  title: string;
  isTab?: boolean;
  /** In the place of the usual top row. */
  top?: ReactNode;
  /** Stands at the lower edge, whatever is scrolled. */
  foot?: ReactNode;
  /** What 读给我听 reads in the elder version. */
  speech?: string;
  /** The page draws reading aloud, phone and switch itself. */
  ownElderBar?: boolean;
  backWords?: string;
  onBack?: () => void;
  className?: string;
}

/** With text this large, whatever stays at the lower edge would cover what is to be read. */
const huge = 1.3;

/** The frame of every page: colours and sizes of the chosen version, top row, content, foot, and what may lie over it. */
export function Screen(props: PropsWithChildren<ScreenProps>) {
  const { title, isTab, top, foot, speech, ownElderBar, backWords, onBack, className = "", children } = props;
  const appearance = useAppearance();
  useDidHide(fallSilent);
  const classes = ["hall", process.env.TARO_ENV === "weapp" ? "hall--wechat" : "hall--browser", className];
  if (appearance.elder) classes.push("hall--elder");
  if (isTab) classes.push("hall--tabs");
  const scale = textScale(appearance);
  if (scale > huge) classes.push("hall--huge");
  return (
    <View className={classes.join(" ")} style={`--fs:${scale}`}>
      {top ?? (
        <NavBar
          title={title}
          isTab={isTab}
          backWords={appearance.elder ? (backWords ?? "返回") : backWords}
          onBack={onBack}
        />
      )}
      {appearance.elder && !ownElderBar ? <ElderBar speech={speech ?? title} /> : null}
      <ActingBar />
      <View className="page">{children}</View>
      {foot}
      <ToastLine />
      <PrivacySheet />
    </View>
  );
}
