const systems: readonly [RegExp, string][] = [
  [/iPad/, "iPad"],
  [/iPhone/, "苹果手机"],
  [/HarmonyOS|OpenHarmony/, "华为手机"],
  [/Android/, "安卓手机"],
  [/Windows/, "电脑（Windows）"],
  [/Macintosh/, "电脑（苹果）"],
  [/Linux/, "电脑"],
];

/** A device as its owner would name it, from what it says of itself (User-Agent). */
export function deviceWords(userAgent: string): string {
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "一部设备";
  return `${system}，${/MicroMessenger|weapp/i.test(userAgent) ? "微信" : "浏览器"}`;
}
