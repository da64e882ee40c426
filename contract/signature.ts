import * as z from "zod/mini";

/** The box in which somebody signs; points are counted in it, whatever the size of the screen. */
export const signatureBox = { width: 600, height: 240 } as const;

const across = z.int().check(z.minimum(0), z.maximum(signatureBox.width));
const down = z.int().check(z.minimum(0), z.maximum(signatureBox.height));
const point = z.tuple([across, down]);

/** Fewer points than these are a slip of the finger. */
const fewestPoints = 8;
const mostPoints = 4_000;

/**
 * A handwritten signature as the strokes of the finger: small, sharp at any size, and nothing but numbers, so it can be
 * hashed with what was signed and drawn into a paper.
 */
export const signature = z.array(z.array(point).check(z.maxLength(mostPoints))).check(
  z.maxLength(200),
  z.refine((strokes) => countPoints(strokes) >= fewestPoints, "请用手指写下您的名字。"),
  z.refine((strokes) => countPoints(strokes) <= mostPoints, "签名太长了，请擦掉再写一次。"),
);
export type Signature = z.infer<typeof signature>;

/** A signature from the text that a form's answer keeps; null when it is none. */
export function readSignature(text: string): Signature | null {
  try {
    return signature.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The strokes as the path of an SVG drawing. */
export function signaturePath(strokes: Signature): string {
  return strokes
    .map((stroke) => stroke.map(([x, y], place) => `${place === 0 ? "M" : "L"}${x} ${y}`).join(""))
    .join("");
}

/** The whole drawing of a path; its ink is a colour as SVG writes it. */
export function signatureDrawing(path: string, ink: string): string {
  const { width, height } = signatureBox;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${path}" fill="none" stroke="${ink}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

function countPoints(strokes: readonly (readonly unknown[])[]): number {
  return strokes.reduce((count, stroke) => count + stroke.length, 0);
}
