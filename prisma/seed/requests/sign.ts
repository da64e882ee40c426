import { type Signature, signatureBox } from "../../../contract/signature.js";
import { chanceOf } from "../chance.js";

/** A hand of one's own: a few strokes a character, the same for the same name, as a form's answer keeps it. */
export function signAs(name: string): string {
  const chance = chanceOf(`hand of ${name}`);
  const width = signatureBox.width / name.length;
  const strokes: Signature = [...name].flatMap((_, place) =>
    Array.from({ length: chance.between(4, 6) }, () => {
      const from = { x: place * width + chance.between(20, Math.floor(width) - 100), y: chance.between(40, 150) };
      const down = chance.falls(0.5);
      const reach = chance.between(40, 70);
      return Array.from({ length: 6 }, (_, step): [number, number] => {
        const bend = Math.round(Math.sin((step / 5) * Math.PI) * 8);
        const along = Math.round((step / 5) * reach);
        return down ? [from.x + bend, from.y + along] : [from.x + along, from.y + bend];
      });
    }),
  );
  return JSON.stringify(strokes.map((stroke) => stroke.map(([x, y]) => [Math.round(x), Math.round(y)])));
}
