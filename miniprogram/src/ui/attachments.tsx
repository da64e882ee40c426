import { Image, View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import type { Attachment } from "../../../contract/requests.js";
import { addressOf } from "../platform/upload";
import { control } from "./control";
import { Icon } from "./icon";

/** Photos and papers that were handed in; a tap shows them large. */
export function Attachments({ files }: { files: Attachment[] }) {
  if (files.length === 0) return null;
  const photos = files.filter((file) => file.mime.startsWith("image/")).map((file) => addressOf(file.url));
  return (
    <View className="photos">
      {files.map((file) => (
        <View
          key={file.id}
          className="photo"
          {...control({ label: `看 ${file.name}`, onTap: () => show(file, photos) })}
        >
          {file.mime.startsWith("image/") ? (
            <Image className="photo__image" src={addressOf(file.url)} mode="aspectFill" />
          ) : (
            <Icon name="doc" size={28} />
          )}
        </View>
      ))}
    </View>
  );
}

async function show(file: Attachment, photos: string[]): Promise<void> {
  const url = addressOf(file.url);
  if (file.mime.startsWith("image/")) {
    await Taro.previewImage({ urls: photos, current: url });
    return;
  }
  if (process.env.TARO_ENV !== "weapp") {
    window.open(url, "_blank");
    return;
  }
  const { tempFilePath } = await Taro.downloadFile({ url });
  await Taro.openDocument({ filePath: tempFilePath });
}
