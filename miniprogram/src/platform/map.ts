import Taro from "@tarojs/taro";
import type { Point } from "../../../contract/fields.js";

/** Only WeChat brings a map; the browser build shows places in words. */
export const hasMap = process.env.TARO_ENV === "weapp";

/** Opens WeChat's map at a place, from where the way there is found. */
export function showPlace(point: Point, name: string, address: string): void {
  // Who comes back without having looked has done nothing wrong.
  Taro.openLocation({ latitude: point.lat, longitude: point.lng, name, address, scale: 16 }).catch(() => undefined);
}
