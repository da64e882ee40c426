import type { Agreement } from "../../../../contract/dispute-file.js";
import { longMoment } from "../../platform/time.js";
import { SignatureDrawing } from "../../ui/signature-drawing.js";

/** Who has signed, how and when. */
export function Signatures({ signatures, now }: { signatures: Agreement["signatures"]; now: Date }) {
  if (signatures.length === 0) return null;
  return (
    <div className="dispute-signatures">
      {signatures.map(({ role, name, at, path }) => (
        <figure key={`${role}${name}`}>
          <SignatureDrawing label={`${name}的签名`} path={path} />
          <figcaption className="disputes-small">
            {name}，{longMoment(at, now)}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
