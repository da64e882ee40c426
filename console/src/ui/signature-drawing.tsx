import { signatureBox } from "../../../contract/signature.js";

/** A signature as it was written, with whose it is. */
export function SignatureDrawing({ label, path }: { label: string; path: string }) {
  return (
    <svg
      className="signature-drawing"
      viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
      role="img"
      aria-label={label}
    >
      <path d={path} />
    </svg>
  );
}
