import { useRouter } from "@tarojs/taro";

/**
 * One parameter of this page's address, decoded. WeChat hands it over encoded, the browser decoded. A page that was opened
 * by a mini-program code has its parameters in `scene` (getwxacodeunlimit: at most 32 characters, `code=elder-allowance`).
 */
export function usePageQuery(name: string): string {
  const { params } = useRouter();
  return decoded(params[name]) || sceneOf(decoded(params.scene))[name] || "";
}

function sceneOf(scene: string): Record<string, string> {
  return Object.fromEntries(scene.split("&").map((pair) => [pair.split("=")[0], pair.split("=")[1] ?? ""]));
}

function decoded(value = ""): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
