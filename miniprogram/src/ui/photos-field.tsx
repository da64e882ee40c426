import { Image, View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { useEffect, useRef, useState } from "react";
import type { Attachment } from "../../../contract/requests.js";
import { newKey } from "../platform/keys";
import { asHallError } from "../platform/loaded";
import { noteUnsentPhotos } from "../platform/unsent-photos";
import { addressOf, type ChosenPhoto, uploadPhoto } from "../platform/upload";
import { control } from "./control";
import { Field, type FieldProps } from "./field";
import { Icon } from "./icon";

/** The contract takes nine. */
const most = 9;

interface PhotosFieldProps extends FieldProps {
  value: Attachment[];
  onChange: (value: Attachment[]) => void;
}

type OnItsWay = ChosenPhoto & { fault?: string };

/** Photos go up while the rest is being written; one that failed stays and is sent again by a tap. */
export function PhotosField({ value, onChange, ...field }: PhotosFieldProps) {
  const [waiting, setWaiting] = useState<OnItsWay[]>([]);
  const [fault, setFault] = useState<string>();
  const arrived = useRef(value);
  arrived.current = value;

  const failed = waiting.filter((photo) => photo.fault).length;
  useEffect(() => {
    noteUnsentPhotos(waiting.length - failed, failed);
    return () => noteUnsentPhotos(0, 0);
  }, [waiting.length, failed]);

  async function choose() {
    setFault(undefined);
    const chosen = await choosePhotos(most - value.length - waiting.length);
    setWaiting((before) => [...before, ...chosen]);
    for (const photo of chosen) await send(photo);
  }

  async function send(photo: OnItsWay) {
    setWaiting((before) => before.map((other) => (other.key === photo.key ? { ...other, fault: undefined } : other)));
    try {
      const attachment = await uploadPhoto(photo);
      arrived.current = [...arrived.current, attachment];
      onChange(arrived.current);
      setWaiting((before) => before.filter((other) => other.key !== photo.key));
    } catch (error) {
      const failed = asHallError(error);
      setFault(failed.message);
      setWaiting((before) =>
        before.map((other) => (other.key === photo.key ? { ...other, fault: failed.message } : other)),
      );
    }
  }

  const drop = (key: string) => setWaiting((before) => before.filter((other) => other.key !== key));
  return (
    <Field {...field} fault={field.fault ?? fault}>
      <View className="photos">
        {value.map((photo) => (
          <Photo
            key={photo.id}
            name={photo.name}
            source={photo.url ? addressOf(photo.url) : ""}
            isImage={photo.mime.startsWith("image/")}
            onRemove={() => onChange(value.filter((other) => other.id !== photo.id))}
          />
        ))}
        {waiting.map((photo) => (
          <Photo key={photo.key} name={photo.name} source={photo.path} isImage onRemove={() => drop(photo.key)}>
            <View
              className={`photo__veil ${photo.fault ? "photo__veil--failed" : ""}`}
              {...control({ label: photo.fault ? "再传一次" : "正在传", onTap: () => photo.fault && send(photo) })}
            >
              <Icon name={photo.fault ? "warn" : "clock"} size={18} />
              {photo.fault ? "再传一次" : "正在传"}
            </View>
          </Photo>
        ))}
        {value.length + waiting.length < most ? (
          <View className="photo photo--add" {...control({ label: "加照片", onTap: choose })}>
            <Icon name="camera" size={24} />
            加照片
          </View>
        ) : null}
      </View>
    </Field>
  );
}

interface PhotoProps {
  name: string;
  source: string;
  isImage: boolean;
  onRemove: () => void;
  children?: React.ReactNode;
}

function Photo({ name, source, isImage, onRemove, children }: PhotoProps) {
  return (
    <View className="photo">
      {isImage ? (
        <Image className="photo__image" src={source} mode="aspectFill" aria-label={name} />
      ) : (
        <Icon name="doc" size={28} />
      )}
      {children}
      <View className="photo__remove" {...control({ label: `去掉 ${name}`, onTap: onRemove })}>
        <View className="photo__cross">
          <Icon name="close" size={14} />
        </View>
      </View>
    </View>
  );
}

/** Compressed by the phone; giving up chooses none. */
async function choosePhotos(count: number): Promise<OnItsWay[]> {
  try {
    const chosen = await Taro.chooseImage({ count, sizeType: ["compressed"], sourceType: ["album", "camera"] });
    return chosen.tempFilePaths.map((path, place) => ({
      key: newKey(),
      path,
      name: chosen.tempFiles[place]?.originalFileObj?.name ?? `照片${place + 1}.jpg`,
      file: chosen.tempFiles[place]?.originalFileObj as File | undefined,
    }));
  } catch {
    return [];
  }
}
