import qrcode from "qrcode-generator";
import { Markup } from "./html.js";

/** A QR code as SVG that scales to its box. Level M: readable when a fold or a stamp covers a corner. */
export function qrCode(text: string): Markup {
  const code = qrcode(0, "M");
  code.addData(text, "Byte");
  code.make();
  return new Markup(code.createSvgTag({ scalable: true, margin: 0 }));
}
