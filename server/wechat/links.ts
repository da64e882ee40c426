import { askForPicture, askWithToken } from "./ask.js";

/**
 * POST /wxa/getwxacodeunlimit: the round code that opens a page of the mini-program, as PNG or JPEG.
 * @param page without a leading slash and without a query
 * @param scene at most 32 characters; the page finds it under `scene`
 * @throws WechatError 41030: there is no such page in the published version; 45009: too many today
 */
export function makeCode({ page, scene }: { page: string; scene: string }): Promise<Buffer> {
  return askForPicture("/wxa/getwxacodeunlimit", { page, scene, check_path: true, env_version: "release" });
}

/**
 * POST /wxa/generate_urllink: a link for a text message or a letter that opens the mini-program.
 * @param days it works this long, 30 at most
 */
export async function makeLink({ path, query, days }: { path: string; query: string; days: number }): Promise<string> {
  const { url_link } = await askWithToken<{ url_link: string }>("/wxa/generate_urllink", {
    path,
    query,
    expire_type: 1,
    expire_interval: Math.min(days, 30),
    env_version: "release",
  });
  return url_link;
}
