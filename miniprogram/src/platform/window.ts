import Taro from "@tarojs/taro";

interface TopEdge {
  /** Height of the phone's status bar. */
  status: number;
  /** Height of the row that holds the title, below the status bar. */
  row: number;
  /** Width on the right that WeChat's capsule takes. */
  capsule: number;
}

let measured: TopEdge | undefined;

/** The free space at the top of the screen. A browser has neither status bar nor capsule. */
export function topEdge(): TopEdge {
  measured ??= measure();
  return measured;
}

function measure(): TopEdge {
  if (process.env.TARO_ENV !== "weapp") return { status: 0, row: 52, capsule: 0 };
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  // Title and capsule share one middle line.
  const row = (capsule.top - statusBarHeight) * 2 + capsule.height;
  return { status: statusBarHeight, row, capsule: windowWidth - capsule.left };
}
