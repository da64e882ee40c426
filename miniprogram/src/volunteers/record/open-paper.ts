import Taro from "@tarojs/taro";
import { listServiceRecords, type ServiceRecord } from "../../../../contract/service-records.js";
import { call } from "../../platform/client";
import { addressOf } from "../../platform/upload";

/** Opens the PDF by an address that was just made: an older one is over after ten minutes. */
export async function openPaper(record: Pick<ServiceRecord, "id" | "paper">): Promise<void> {
  // A browser lets a window be opened by the tap itself only, so it is opened before the question.
  const page = process.env.TARO_ENV === "weapp" ? undefined : window.open("", "_blank");
  const { records } = await call(listServiceRecords, {});
  const url = addressOf(records.find(({ id }) => id === record.id)?.paper ?? record.paper);
  if (process.env.TARO_ENV !== "weapp") {
    if (page) page.location.href = url;
    else window.location.assign(url);
    return;
  }
  const { tempFilePath } = await Taro.downloadFile({ url });
  await Taro.openDocument({ filePath: tempFilePath, fileType: "pdf", showMenu: true });
}
