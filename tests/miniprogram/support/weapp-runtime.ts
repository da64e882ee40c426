import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { resolveTree, textOf, type WxNode, walk } from "./weapp-tree.js";
import { type Answer, type Journal, makeWx } from "./wx-stand-in.js";

const require = createRequire(import.meta.url);

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string }[] };
}

export interface OpenPage {
  path: string;
  data: Record<string, unknown>;
  /** Bytes of each setData, in order. */
  setData: number[];
  instance: Record<string, unknown> & { eh(event: object): void };
}

/** WeChat's page depth. */
const deepest = 10;
/** After so many looks in a row without a setData or an open request a page has come to rest; ten milliseconds lie between. */
const rest = 8;
const patience = 2000;

/** Runs a built WeChat package in Node: the real WXML, the real script, and a stand-in for `wx`. */
export function startWeapp(root: string, firstAnswer: Answer) {
  const appJson = JSON.parse(readFileSync(path.join(root, "app.json"), "utf8")) as AppJson;
  const allPages = [
    ...appJson.pages,
    ...appJson.subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`)),
  ];
  const tabs = appJson.tabBar.list.map((tab) => tab.pagePath);
  const journal: Journal = { requests: [], calls: [], badge: "", open: 0 };
  const faults: string[] = [];
  const stack: OpenPage[] = [];
  let answer = firstAnswer;
  let changes = 0;

  const wx = makeWx(() => answer, journal, {
    navigateTo: (options) => go(options, "push"),
    redirectTo: (options) => go(options, "replace"),
    switchTab: (options) => go(options, "tab"),
    reLaunch: (options) => go(options, "only"),
    navigateBack: (options) => {
      close();
      show();
      (options?.success as (() => void) | undefined)?.();
    },
  });

  const registrations = new Map<string, Record<string, unknown>>();
  let registered: Record<string, unknown> | undefined;
  let app: Record<string, unknown> = {};
  const context = vm.createContext({
    wx,
    App: (config: Record<string, unknown>) => {
      app = config;
    },
    Page: (config: Record<string, unknown>) => {
      registered = config;
    },
    Component: (config: Record<string, unknown>) => {
      registered = config;
    },
    Behavior: (config: unknown) => config,
    getApp: () => app,
    getCurrentPages: () => stack.map((page) => page.instance),
    // A toast that is still to vanish must not keep a finished test waiting.
    setTimeout: (run: () => void, wait?: number) => setTimeout(run, wait).unref(),
    clearTimeout,
    setInterval: (run: () => void, wait?: number) => setInterval(run, wait).unref(),
    clearInterval,
    console: { ...console, warn: watched, error: watched },
  });

  /** React's and Taro's complaints are faults of ours; so is a template that WeChat's compiler does not find. */
  function watched(...words: unknown[]) {
    faults.push(words.map(String).join(" "));
  }

  const modules = new Map<string, { exports: unknown }>();
  function load(file: string): unknown {
    const full = file.endsWith(".js") ? file : `${file}.js`;
    const known = modules.get(full);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(full, module);
    const code = `(function(require,module,exports){${readFileSync(path.join(root, full), "utf8")}\n})`;
    const run = vm.runInContext(code, context, { filename: full }) as (...given: unknown[]) => void;
    run((wanted: string) => load(path.posix.join(path.posix.dirname(full), wanted)), module, module.exports);
    return module.exports;
  }

  const compiler = require("miniprogram-compiler") as { wxmlToJs(root: string): string };
  // Views live apart from the script in WeChat: only they have a window.
  const views = vm.createContext({ window: {}, console: { ...console, warn: watched, error: watched, log: watched } });
  // Data crosses to the views as text, as in WeChat; WXS does not know objects of another realm.
  const gwx = vm.runInContext(
    `(function(){const make=(function(){${compiler.wxmlToJs(root)}})();return (path,data)=>make(path)(JSON.parse(data))})()`,
    views,
  ) as (path: string, data: string) => unknown;

  load("app.js");
  const launch = { path: appJson.pages[0], query: {}, scene: 1001 };
  (app.onLaunch as ((options: object) => void) | undefined)?.call(app, launch);
  (app.onShow as ((options: object) => void) | undefined)?.call(app, launch);

  function go(options: Record<string, unknown>, how: "push" | "replace" | "tab" | "only") {
    const url = String(options.url);
    const [page = "", query = ""] = url.replace(/^\//, "").split("?");
    if (!allPages.includes(page)) throw new Error(`no such page: ${page}`);
    if (tabs.includes(page) !== (how === "tab") && how !== "only") throw new Error(`wrong way to open ${page}: ${how}`);
    if (how === "push" && stack.length >= deepest) throw new Error("more than ten pages");
    if (how === "replace") close();
    if (how === "tab" || how === "only") while (stack.length > 0) close();
    open(page, Object.fromEntries(new URLSearchParams(query)));
    (options.success as ((result: object) => void) | undefined)?.({ errMsg: "ok" });
    (options.complete as ((result: object) => void) | undefined)?.({ errMsg: "ok" });
  }

  function open(page: string, query: Record<string, string>) {
    call(stack.at(-1), "onHide");
    const config = registrationOf(page);
    const data = JSON.parse(JSON.stringify(config.data ?? {})) as Record<string, unknown>;
    const opened: OpenPage = { path: page, data, setData: [], instance: {} as OpenPage["instance"] };
    opened.instance = Object.assign(Object.create(null), config, {
      data,
      route: page,
      options: query,
      setData(change: Record<string, unknown>, then?: () => void) {
        const text = JSON.stringify(change);
        opened.setData.push(Buffer.byteLength(text));
        for (const [at, value] of Object.entries(JSON.parse(text) as object)) put(opened.data, at, value);
        changes++;
        if (then) setTimeout(then, 0);
      },
    });
    stack.push(opened);
    call(opened, "onLoad", query);
    call(opened, "onShow");
    call(opened, "onReady");
  }

  /** A page's script runs once; each opening makes an instance of what it registered. */
  function registrationOf(page: string): Record<string, unknown> {
    const known = registrations.get(page);
    if (known) return known;
    registered = undefined;
    load(page);
    if (!registered) throw new Error(`${page} registered no page`);
    registrations.set(page, registered);
    return registered;
  }

  function close() {
    const page = stack.pop();
    call(page, "onUnload");
  }
  function show() {
    call(stack.at(-1), "onShow");
  }
  function call(page: OpenPage | undefined, name: string, ...given: unknown[]) {
    (page?.instance[name] as ((...given: unknown[]) => void) | undefined)?.apply(page?.instance, given);
  }

  function top(): OpenPage {
    const page = stack.at(-1);
    if (!page) throw new Error("no page is open");
    return page;
  }

  function tree(): WxNode {
    const page = top();
    const renderComp = (data: unknown) => gwx("comp.wxml", JSON.stringify(data));
    return resolveTree(gwx(`${page.path}.wxml`, JSON.stringify(page.data)), renderComp);
  }

  async function settle(): Promise<void> {
    const begun = Date.now();
    // A page that was just opened has drawn nothing yet; one that never draws is found out by its test.
    const isBlank = () => top().setData.length === 0 && Date.now() - begun < patience;
    // Looks are counted and not milliseconds: on a busy machine time passes without anything getting its turn.
    for (let quiet = 0, seen = changes; quiet < rest; ) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      quiet = isBlank() || seen !== changes || journal.open > 0 ? 0 : quiet + 1;
      seen = changes;
    }
  }

  /** Dispatches an event as WeChat does: to the innermost node and to each ancestor that listens, unless one catches it. */
  function dispatch(type: string, target: WxNode, ancestors: WxNode[], detail: object = {}) {
    const point = { id: String(target.attr.id ?? ""), dataset: datasetOf(target) };
    for (const node of [target, ...ancestors]) {
      if (!node.attr[`bind${type}`] && !node.attr[`catch${type}`]) continue;
      const currentTarget = { id: String(node.attr.id ?? ""), dataset: datasetOf(node) };
      top().instance.eh({ type, target: point, currentTarget, detail, timeStamp: Date.now(), touches: [] });
      if (node.attr[`catch${type}`] || type === "input") return;
    }
  }

  return {
    allPages,
    tabs,
    journal,
    faults,
    stack,
    top,
    tree,
    settle,
    text: () => textOf(tree()),
    /** Draws data as a page's template does, whoever made the data. */
    draw: (page: string, data: object) => gwx(`${page}.wxml`, JSON.stringify(data)),
    answerWith(next: Answer) {
      answer = next;
    },
    /** What stands in the fields. */
    values: () => [...walk(tree())].flatMap(({ node }) => (node.attr.bindinput ? String(node.attr.value ?? "") : [])),
    async network(networkType: "none" | "wifi") {
      journal.onNetwork?.({ isConnected: networkType !== "none", networkType });
      await settle();
    },
    async visit(url: string) {
      go({ url: `/${url}` }, "only");
      await settle();
    },
    async tap(words: string) {
      const found = [...walk(tree())].reverse().find(({ node }) => labelOf(node) === words || textOf(node) === words);
      if (!found) throw new Error(`nothing says ${words}: ${textOf(tree()).slice(0, 300)}`);
      dispatch("tap", found.node, found.ancestors);
      await settle();
    },
    async type(label: string, value: string) {
      const found = [...walk(tree())].find(({ node }) => labelOf(node) === label && node.attr.bindinput);
      if (!found) throw new Error(`no field ${label}`);
      dispatch("input", found.node, found.ancestors, { value });
      await settle();
    },
  };
}

export type Weapp = ReturnType<typeof startWeapp>;

function labelOf(node: WxNode): unknown {
  return node.attr["aria-label"] ?? node.attr.ariaLabel;
}

function datasetOf(node: WxNode): object {
  return (node.attr.dataset as object | undefined) ?? { sid: node.attr["data-sid"] ?? node.attr.id };
}

/** Applies one path of a setData, such as `root.cn.[2].cn[0].v`. */
function put(data: Record<string, unknown>, at: string, value: unknown): void {
  const steps = at.split(/[.[\]]+/).filter(Boolean);
  let place: Record<string, unknown> = data;
  for (const step of steps.slice(0, -1)) {
    if (typeof place[step] !== "object" || place[step] === null) place[step] = {};
    place = place[step] as Record<string, unknown>;
  }
  place[steps.at(-1) ?? ""] = value;
}
