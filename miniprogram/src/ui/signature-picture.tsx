import { Image } from "@tarojs/components";
import { signatureDrawing } from "../../../contract/signature.js";

/** Drawn in a picture, which knows no colours of the page; dark ink on the light box in both versions. */
const ink = "#14201E";

interface SignaturePictureProps {
  /** Of an SVG drawing in the box of signatures. */
  path: string;
  /** What it is, where it stands among facts and not in the box. */
  label?: string;
}

/** A signature as it was written. */
export function SignaturePicture({ path, label }: SignaturePictureProps) {
  const src = `data:image/svg+xml,${encodeURIComponent(signatureDrawing(path, ink))}`;
  const said = label ? ({ role: "img", "aria-label": label } as const) : ({ "aria-hidden": "true" } as const);
  return (
    <Image
      className={label ? "signature__ink signature__ink--fact" : "signature__ink"}
      mode="aspectFit"
      src={src}
      // The browser draws an <img> within; in WeChat there is none.
      {...(process.env.TARO_ENV === "weapp" ? {} : { nativeProps: { alt: label ?? "" } })}
      {...said}
    />
  );
}
