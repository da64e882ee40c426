import qrcode from "qrcode-generator";
import { useMemo } from "react";

/** The code of this minute: to scan, or to type. */
export function CheckInCode({ code, link }: { code: string; link: string }) {
  const picture = useMemo(() => {
    const made = qrcode(0, "M");
    made.addData(new URL(link, window.location.origin).href, "Byte");
    made.make();
    return made.createDataURL(4, 2);
  }, [link]);
  return (
    <div className="screen-code">
      <img src={picture} alt="签到用的二维码" width={88} height={88} />
      <div>
        <small>预约的扫码签到，或输</small>
        <strong>{code}</strong>
      </div>
    </div>
  );
}
