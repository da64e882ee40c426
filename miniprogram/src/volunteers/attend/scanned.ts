import Taro from "@tarojs/taro";
import type { Point } from "../../../../contract/fields.js";

export interface Scanned {
  activity: string;
  code: string;
}

/** Which activity and which code a picture names: `/#/volunteers/attend/index?activity=…&code=…`; undefined is another picture. */
export function readScanned(link: string): Scanned | undefined {
  const part = (name: string) => new RegExp(`[?&]${name}=([\\w.-]+)`).exec(link)?.[1];
  const [activity, code] = [part("activity"), part("code")];
  return activity && code ? { activity, code } : undefined;
}

/** Opens WeChat's camera; nothing where it was closed or shows another picture. */
export async function scan(): Promise<Scanned | undefined> {
  try {
    return readScanned((await Taro.scanCode({ scanType: ["qrCode"] })).result);
  } catch {
    return undefined;
  }
}

/** Where the phone is, in the coordinates of Chinese maps; unknown in a browser (it has others) and without leave. */
export async function placeNow(): Promise<Point | undefined> {
  if (process.env.TARO_ENV !== "weapp") return undefined;
  try {
    const { longitude, latitude } = await Taro.getLocation({ type: "gcj02" });
    return { lng: Number(longitude), lat: Number(latitude) };
  } catch {
    return undefined;
  }
}
