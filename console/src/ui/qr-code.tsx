import qrcode from "qrcode-generator";
import { useMemo } from "react";

/** An address or a text as a picture that a phone can read; the words beside it must do as well. */
export function QrCode({ of, alt, size }: { of: string; alt: string; size: number }) {
  const picture = useMemo(() => {
    const made = qrcode(0, "M");
    made.addData(of, "Byte");
    made.make();
    return made.createDataURL(6, 12);
  }, [of]);
  return <img className="qr-code" src={picture} alt={alt} width={size} height={size} />;
}
