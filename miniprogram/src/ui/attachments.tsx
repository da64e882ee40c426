import { Image, View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { type Attachment, heldWords } from "../../../contract/requests.js";
import { addressOf } from "../platform/upload";
import { control } from "./control";
import { Icon } from "./icon";

/** Photos and papers that were handed in; a tap shows them large. */
export function Attachments({ files }: { files: Attachment[] }) {
  if (files.length === 0) return null;
  const photos = files.flatMap(({ mime, url }) => (url && mime.startsWith("image/") ? [addressOf(url)] : []));
  return (
    <View className="photos">
      {files.map(({ id, name, mime, url, held }) =>
        url ? (
          <View key={id} className="photo" {...control({ label: `看 ${name}`, onTap: () => show(mime, url, photos) })}>
            {mime.startsWith("image/") ? (
              <Image className="photo__image" src={addressOf(url)} mode="aspectFill" />
            ) : (
              <Icon name="doc" size={28} />
            )}
          </View>
        ) : (
          <View key={id} className="photo photo--held">
            <Icon name={held === "unfit" ? "warn" : "clock"} size={18} />
            {held && heldWords[held]}
          </View>
        ),
      )}
    </View>
  );
}

async function show(mime: string, signed: string, photos: string[]): Promise<void> {
  const url = addressOf(signed);
  if (mime.startsWith("image/")) {
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
