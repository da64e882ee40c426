import { type PointerEvent, useRef, useState } from "react";
import { type Signature, signatureBox, signaturePath } from "../../../contract/signature.js";
import { Fault } from "./fault.js";

interface SignaturePadProps {
  label: string;
  hint?: string | undefined;
  value: Signature;
  fault?: string | undefined;
  onChange: (value: Signature) => void;
}

/** A box to sign in with a finger, a pen or the mouse: at the counter the pad is turned round to who signs. */
export function SignaturePad({ label, hint, value, fault, onChange }: SignaturePadProps) {
  const box = useRef<SVGSVGElement>(null);
  // The strokes of this moment: pointer events come faster than the page is drawn.
  const strokes = useRef<Signature>(value);
  const [drawing, setDrawing] = useState(false);
  const { width, height } = signatureBox;

  function pointOf(event: PointerEvent): [number, number] {
    const { left, top, width: wide, height: high } = box.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const inside = (at: number, most: number) => Math.min(Math.max(Math.round(at * most), 0), most);
    return [inside((event.clientX - left) / wide, width), inside((event.clientY - top) / high, height)];
  }
  function begin(event: PointerEvent) {
    box.current?.setPointerCapture(event.pointerId);
    setDrawing(true);
    strokes.current = [...value, [pointOf(event)]];
    onChange(strokes.current);
  }
  function go(event: PointerEvent) {
    if (!drawing) return;
    const last = strokes.current.at(-1) ?? [];
    strokes.current = [...strokes.current.slice(0, -1), [...last, pointOf(event)]];
    onChange(strokes.current);
  }
  function wipe() {
    strokes.current = [];
    onChange([]);
  }
  return (
    <div className="field">
      <div className="field-line">
        <span className="field-label">{label}</span>
        {value.length > 0 && (
          <button type="button" className="link-button" onClick={wipe}>
            擦掉重写
          </button>
        )}
      </div>
      <svg
        ref={box}
        className={`signature-pad${fault ? " signature-pad-fault" : ""}`}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={value.length === 0 ? `${label}，还没签` : `${label}，签好了`}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={() => setDrawing(false)}
        onPointerCancel={() => setDrawing(false)}
      >
        {value.length === 0 && (
          <text x={width / 2} y={height / 2} textAnchor="middle" dominantBaseline="middle">
            在这里写名字
          </text>
        )}
        <path d={signaturePath(value)} />
      </svg>
      {hint && <p className="field-hint">{hint}</p>}
      <Fault id={`${label}-fault`}>{fault}</Fault>
    </div>
  );
}
