import { QrCode } from "../../ui/qr-code.js";

/** The code of this minute: to scan, or to type. */
export function CheckInCode({ code, link }: { code: string; link: string }) {
  return (
    <div className="screen-code">
      <QrCode of={new URL(link, window.location.origin).href} alt="签到用的二维码" size={88} />
      <div>
        <small>预约的扫码签到，或输</small>
        <strong>{code}</strong>
      </div>
    </div>
  );
}
