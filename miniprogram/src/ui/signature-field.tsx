import { type CommonEvent, View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { useEffect, useRef, useState } from "react";
import { type Signature, signatureBox, signaturePath } from "../../../contract/signature.js";
import { control } from "./control";
import { Field, type FieldProps } from "./field";
import { Icon } from "./icon";
import { SignaturePicture } from "./signature-picture";

interface SignatureFieldProps extends FieldProps {
  value: Signature;
  onChange: (value: Signature) => void;
}

/** WeChat wants at most twenty changes a second. */
const redrawMs = 60;
let boxes = 0;

/** A box to sign in with a finger (or a mouse). Wiping starts anew. */
export function SignatureField({ value, onChange, ...field }: SignatureFieldProps) {
  const [id] = useState(() => `signature-${++boxes}`);
  const pad = usePad(id, value, onChange);
  const empty = pad.strokes.length === 0;
  return (
    <Field {...field}>
      <View
        id={id}
        className={`signature ${field.fault ? "signature--fault" : ""}`}
        catchMove
        aria-label={empty ? `${field.label}，还没签` : `${field.label}，签好了`}
        onTouchStart={pad.begin}
        onTouchMove={pad.go}
        onTouchEnd={pad.end}
        onTouchCancel={pad.end}
        {...pad.mouse}
      >
        {empty ? (
          <View className="signature__hint">在这里用手指写名字</View>
        ) : (
          <SignaturePicture path={signaturePath(pad.strokes)} />
        )}
      </View>
      {empty ? null : (
        <View className="link" {...control({ label: "擦掉重写", onTap: pad.wipe })}>
          <Icon name="undo" size={18} />
          擦掉重写
        </View>
      )}
    </Field>
  );
}

interface Touched {
  clientX: number;
  clientY: number;
}

function usePad(id: string, value: Signature, onChange: (value: Signature) => void) {
  const [, redraw] = useState(0);
  const strokes = useRef<Signature>(value);
  const drawing = useRef(false);
  const box = useRef({ left: 0, top: 0, width: 1, height: 1 });
  const lastDraw = useRef(0);
  useEffect(() => {
    if (!drawing.current) strokes.current = value;
  }, [value]);

  const measured = () =>
    new Promise<void>((done) => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .boundingClientRect((rect) => {
          if (rect && !Array.isArray(rect)) box.current = rect as typeof box.current;
          done();
        })
        .exec();
    });
  // Measured before the first stroke: the answer comes later than the finger moves.
  useEffect(() => {
    void measured();
  });

  function put({ clientX, clientY }: Touched) {
    const { left, top, width, height } = box.current;
    const x = Math.round(((clientX - left) / width) * signatureBox.width);
    const y = Math.round(((clientY - top) / height) * signatureBox.height);
    const inside = (at: number, most: number) => Math.min(Math.max(at, 0), most);
    strokes.current.at(-1)?.push([inside(x, signatureBox.width), inside(y, signatureBox.height)]);
    if (Date.now() - lastDraw.current < redrawMs) return;
    lastDraw.current = Date.now();
    redraw((count) => count + 1);
  }
  function begin(touched: Touched | undefined) {
    if (!touched) return;
    drawing.current = true;
    strokes.current = [...strokes.current.map((stroke) => [...stroke]), []];
    void measured();
    put(touched);
  }
  function end() {
    if (!drawing.current) return;
    drawing.current = false;
    redraw((count) => count + 1);
    onChange(strokes.current);
  }
  // Taro types the touch events of a View without their touches.
  const finger = (event: CommonEvent) => (event as unknown as { touches: Touched[] }).touches[0];
  return {
    strokes: strokes.current,
    begin: (event: CommonEvent) => begin(finger(event)),
    go: (event: CommonEvent) => {
      const touched = finger(event);
      if (drawing.current && touched) put(touched);
    },
    end,
    wipe() {
      strokes.current = [];
      onChange([]);
      redraw((count) => count + 1);
    },
    // A browser on a desk has a mouse instead.
    mouse:
      process.env.TARO_ENV === "h5"
        ? {
            onMouseDown: (event: MouseEvent) => begin(event),
            onMouseMove: (event: MouseEvent) => drawing.current && put(event),
            onMouseUp: end,
            onMouseLeave: end,
          }
        : {},
  };
}
