const from = 80;
const width = 84;
const place = (value: number) => 5 + (Math.max(0, value - from) / (100 - from)) * (width - 10);

/** Where a rate stands between 80 and 100 and where its target is; below it the dot is a hollow ring. Its number stands beside it. */
export function DotStrip({ value, target }: { value: number | null; target: number }) {
  return (
    <svg width={width} height={14} aria-hidden="true" className="dot-strip">
      <line x1={0} x2={width} y1={7} y2={7} className="dot-line" />
      <line x1={place(target)} x2={place(target)} y1={1} y2={13} className="dot-target" />
      {value !== null && (
        <circle cx={place(value)} cy={7} r={4.25} className={value < target ? "dot-missed" : "dot-met"} />
      )}
    </svg>
  );
}
