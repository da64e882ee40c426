import sharp from "sharp";
import { refused } from "../errors/fault.js";

/** Large enough to read an identity card, small enough for a county's disk. */
const longestSide = 3000;
/** A small file may unfold into a picture that fills the memory. */
const mostPixels = 60_000_000;

/**
 * Draws a photo anew: turned as the camera said, at most 3,000 pixels long, and without what it carries besides the
 * picture (place, camera, time). What is hidden in a file does not survive being drawn.
 * @throws Fault wrong_file_type: it cannot be drawn
 */
export async function redrawPhoto(content: Buffer): Promise<Buffer> {
  try {
    return await sharp(content, { limitInputPixels: mostPixels, failOn: "error" })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .toBuffer();
  } catch {
    throw refused("wrong_file_type", "这张照片打不开，请换一张。");
  }
}
