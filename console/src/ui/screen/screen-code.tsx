import { QrCode } from "../qr-code.js";

/** The code of this minute: to scan, or to type. `words` say what it is for. */
export function ScreenCode({ code, link, words }: { code: string; link: string; words: string }) {
  return (
    <div className="screen-code">
      <QrCode of={new URL(link, window.location.origin).href} alt={`二维码，${words}`} size={88} />
      <div>
        <small>{words}</small>
        <strong>{code}</strong>
      </div>
    </div>
  );
}
