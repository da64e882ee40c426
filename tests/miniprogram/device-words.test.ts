import { deviceWords } from "../../miniprogram/src/identity/own-data/device-words.js";

describe("the devices where one is signed in", () => {
  it.each([
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50",
      "苹果手机，微信",
    ],
    ["Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 MicroMessenger/8.0.50", "安卓手机，微信"],
    ["Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00) AppleWebKit/537.36 MicroMessenger/8.0.50", "华为手机，微信"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0", "电脑（Windows），浏览器"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15", "电脑（苹果），浏览器"],
    ["", "一部设备，浏览器"],
  ])("%s is called %s", (userAgent, words) => {
    expect(deviceWords(userAgent)).toBe(words);
  });
});
