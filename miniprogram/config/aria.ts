import path from "node:path";
import type { IPluginContext } from "@tarojs/service";
import { ariaAttributes } from "./aria-attributes";

interface WechatPlatform {
  platform: string;
  runtimePath: string | string[];
  template: { mergeComponents(ctx: IPluginContext, components: object): void };
}

/** A Taro plugin: puts `aria-*` into the WeChat templates, at build time and at run time. */
export default function aria(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: "onSetupClose",
    fn(platform: WechatPlatform) {
      if (platform.platform !== "weapp") return;
      platform.template.mergeComponents(ctx, ariaAttributes);
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, "aria-runtime.ts")].flat();
    },
  });
}
