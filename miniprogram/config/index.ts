import path from "node:path";
import { defineConfig } from "@tarojs/cli";
import { EarlyPages } from "./early-pages";

const contract = path.resolve(__dirname, "../../contract");
/** The contract writes `./fields.js` and means `./fields.ts`, as Node's own resolution wants it. */
const extensionAlias = { ".js": [".ts", ".tsx", ".js"] };

const cssModules = { enable: false, config: { namingPattern: "module", generateScopedName: "[local]" } } as const;

export default defineConfig<"webpack5">({
  projectName: "resident-service-hall",
  date: "2026-11-23",
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: "src",
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: "react",
  compiler: { type: "webpack5", prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.resolve(__dirname, "aria.ts")],
  defineConstants: {},
  env: { TARO_APP_API: JSON.stringify(process.env.TARO_APP_API ?? "http://127.0.0.1:8080") },
  copy: {
    patterns:
      process.env.TARO_ENV === "weapp"
        ? [
            { from: "src/sitemap.json", to: "dist/weapp/sitemap.json" },
            // theme.json names the pictures of the tab bar, where Taro does not look for them.
            { from: "src/assets/tab", to: "dist/weapp/assets/tab" },
          ]
        : [],
    options: {},
  },
  mini: {
    compile: { include: [contract] },
    optimizeMainPackage: { enable: true },
    // Sizes are logical pixels on every phone, so nothing is turned into rpx; text grows by --fs alone.
    postcss: { pxtransform: { enable: false, config: {} }, cssModules },
    webpackChain(chain) {
      chain.resolve.merge({ extensionAlias });
    },
  },
  h5: {
    publicPath: "/",
    staticDirectory: "static",
    router: { mode: "hash" },
    output: { filename: "js/[name].[contenthash:8].js", chunkFilename: "js/[name].[contenthash:8].js" },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: "css/[name].[contenthash:8].css",
      chunkFilename: "css/[name].[contenthash:8].css",
    },
    compile: { include: [contract] },
    postcss: {
      pxtransform: { enable: false, config: {} },
      autoprefixer: { enable: true, config: {} },
      cssModules,
    },
    webpackChain(chain) {
      chain.resolve.merge({ extensionAlias });
      // Without it every page repeats the same libraries.
      chain.optimization.splitChunks({ chunks: "all", minSize: 20_000, maxInitialRequests: 12 });
      chain.performance.hints(false);
      chain.plugin("earlyPages").use(EarlyPages);
    },
  },
});
