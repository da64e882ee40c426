import Taro from "@tarojs/taro";
import { HallError } from "../../../contract/client.js";
import { tokenNow } from "./session";
import { origin } from "./transport";

/**
 * Opens a PDF that is only for whoever is signed in: asked for with the session, never by an address that could be passed
 * on. A browser keeps it as a file of this name.
 * @throws HallError
 */
export async function openPrivatePaper(path: string, name: string): Promise<void> {
  const header = { authorization: `Bearer ${tokenNow() ?? ""}` };
  if (process.env.TARO_ENV === "weapp") {
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url: origin + path, header });
    assertCame(statusCode);
    await Taro.openDocument({ filePath: tempFilePath, fileType: "pdf", showMenu: true });
    return;
  }
  const answer = await fetch(origin + path, { headers: header });
  assertCame(answer.status);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.pdf`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function assertCame(status: number): void {
  if (status === 200) return;
  if (status === 503) throw new HallError("unavailable", "现在打不开 PDF，过一会儿再点一次。", status);
  throw new HallError("not_found", "没有找到这份文件，请重新打开这一页。", status);
}
