import { useEffect } from "react";

/** What the phone or the browser would do, as far as the platform's files ask it. */
export function taroStandIn() {
  const storage = new Map<string, unknown>();
  const opened: string[] = [];
  const taro = {
    getStorageSync: (key: string) => storage.get(key) ?? "",
    // A real phone stores text: what is put in is not what comes out.
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
    pageScrollTo: () => undefined,
    getCurrentPages: () => [{}],
    navigateTo: ({ url }: { url: string }) => void opened.push(url),
    redirectTo: ({ url }: { url: string }) => void opened.push(url),
    switchTab: ({ url }: { url: string }) => void opened.push(url),
    reLaunch: ({ url }: { url: string }) => void opened.push(url),
  };
  const module = {
    ...taro,
    useDidShow: (run: () => void) => useEffect(run, []),
    useDidHide: () => undefined,
    useRouter: () => ({ params: {} }),
  };
  return { storage, opened, module: { __esModule: true, default: taro, ...module } };
}
