import { createHash } from "node:crypto";
import type { Compilation, Compiler } from "webpack";

interface HtmlPlugin {
  constructor: { name: string; getHooks?: (compilation: Compilation) => HtmlHooks };
}

interface HtmlHooks {
  alterAssetTags: { tap(name: string, alter: (data: { assetTags: { scripts: object[] } }) => void): void };
}

/**
 * A webpack plugin for the browser build. Which page is wanted stands in the address, yet its parts are asked for only once
 * the whole program has run; on a slow line that is a trip lost. A small script ahead of the others asks for them at once, after
 * what every page needs. A script of its own, since the security policy allows none within the page.
 */
export class EarlyPages {
  apply(compiler: Compiler): void {
    const name = EarlyPages.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const { PROCESS_ASSETS_STAGE_ADDITIONS } = compiler.webpack.Compilation;
      let file = "";
      compilation.hooks.processAssets.tap({ name, stage: PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        const script = `(${askForPage})(${JSON.stringify(partsOfPages(compilation))})`;
        const hash = createHash("sha256").update(script).digest("hex").slice(0, 8);
        file = `js/early.${hash}.js`;
        compilation.emitAsset(file, new compiler.webpack.sources.RawSource(script), { contenthash: hash });
      });
      const plugins = compiler.options.plugins as unknown as HtmlPlugin[];
      const html = plugins.find((plugin) => plugin?.constructor.name === "HtmlWebpackPlugin");
      html?.constructor.getHooks?.(compilation).alterAssetTags.tap(name, ({ assetTags }) => {
        assetTags.scripts.unshift({ tagName: "script", voidTag: false, attributes: { src: `/${file}` }, meta: {} });
      });
    });
  }
}

/** The files of each page beside those of every page, by its place: `tabs/home/index`. */
function partsOfPages(compilation: Compilation): Record<string, string[]> {
  const first = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()));
  const parts: Record<string, string[]> = {};
  for (const group of compilation.chunkGroups) {
    for (const { request } of group.origins) {
      const page = /(?:^|\/)((?:\w[\w-]*\/){1,3}index)$/.exec(request ?? "")?.[1];
      if (page) parts[page] = group.getFiles().filter((file) => !first.has(file) && /\.(js|css)$/.test(file));
    }
  }
  return parts;
}

/** Runs in the browser as it stands here; one that is too old for it only loses the head start. */
function askForPage(parts: Record<string, string[]>): void {
  const page = location.hash.replace(/^#\//, "").split("?")[0] || "tabs/home/index";
  (parts[page] || []).forEach((file) => {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = /css$/.test(file) ? "style" : "script";
    link.href = `/${file}`;
    link.setAttribute("fetchpriority", "low");
    document.head.appendChild(link);
  });
}
