/** What the hall's server would answer; undefined is no network. */
export type Answer = (request: {
  method: string;
  url: string;
  header: Record<string, string>;
  data: unknown;
}) => { status: number; body: unknown } | undefined;

type Options = Record<string, unknown> & {
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
};

export interface Journal {
  requests: { method: string; url: string; header: Record<string, string>; data: unknown }[];
  calls: string[];
  badge: string;
  /** Whom the phone tells of its network. */
  onNetwork?: (change: { isConnected: boolean; networkType: string }) => void;
  /** Requests that wait for their answer. */
  open: number;
}

/** The part of WeChat's `wx` that the mini-program uses; a function that is missing here fails as loudly as it would there. */
export function makeWx(answer: () => Answer, journal: Journal, routes: Record<string, (options: Options) => void>) {
  const storage = new Map<string, string>();
  const succeed = (options: Options | undefined, result: object) => {
    setTimeout(() => {
      options?.success?.(result);
      options?.complete?.(result);
    }, 0);
  };
  const said = (name: string, result: object) => (options?: Options) => {
    journal.calls.push(name);
    succeed(options, { errMsg: `${name}:ok`, ...result });
  };
  return {
    request(options: Options) {
      const request = {
        method: String(options.method ?? "GET"),
        url: new URL(String(options.url)).pathname + new URL(String(options.url)).search,
        header: options.header as Record<string, string>,
        data: typeof options.data === "string" && options.data ? JSON.parse(options.data) : options.data,
      };
      journal.requests.push(request);
      journal.open++;
      const reply = answer()(request);
      setTimeout(() => {
        journal.open--;
        if (!reply) options.fail?.({ errMsg: "request:fail" });
        else options.success?.({ statusCode: reply.status, data: JSON.parse(JSON.stringify(reply.body)), header: {} });
      }, 1);
      return { abort() {} };
    },
    login: said("login", { code: "wx-code" }),
    requestSubscribeMessage: said("requestSubscribeMessage", { "progress-template": "accept" }),
    makePhoneCall: said("makePhoneCall", {}),
    getNetworkType: said("getNetworkType", { networkType: "wifi" }),
    pageScrollTo: said("pageScrollTo", {}),
    onNetworkStatusChange(listener: Journal["onNetwork"]) {
      journal.onNetwork = listener;
    },
    onNeedPrivacyAuthorization() {},
    setTabBarBadge(options: Options) {
      journal.badge = String(options.text);
      succeed(options, {});
    },
    removeTabBarBadge(options: Options) {
      journal.badge = "";
      succeed(options, {});
    },
    getStorageSync: (key: string) => (storage.has(key) ? JSON.parse(storage.get(key) ?? "") : ""),
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 }),
    getSystemInfoSync: () => ({ platform: "devtools", SDKVersion: "3.7.12", windowWidth: 375, statusBarHeight: 44 }),
    getWindowInfo: () => ({ windowWidth: 375, windowHeight: 812, statusBarHeight: 44, pixelRatio: 2 }),
    getAppBaseInfo: () => ({ SDKVersion: "3.7.12", theme: "light", fontSizeScaleFactor: 1 }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, left: 278, right: 365, bottom: 80, width: 87, height: 32 }),
    getLaunchOptionsSync: () => ({ path: "", query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: "", query: {}, scene: 1001 }),
    // Nothing scrolls here: what is drawn at first stays drawn, and what is far stays away.
    createIntersectionObserver() {
      const observer = { relativeToViewport: () => observer, observe() {}, disconnect() {} };
      return observer;
    },
    createSelectorQuery() {
      const query = { select: () => query, boundingClientRect: () => query, exec() {} };
      return query;
    },
    getUpdateManager: () => ({ onUpdateReady() {}, applyUpdate() {} }),
    onAppShow() {},
    canIUse: () => true,
    nextTick: (next: () => void) => setTimeout(next, 0),
    ...routes,
  };
}
