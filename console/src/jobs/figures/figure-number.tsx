import type { ReactNode } from "react";

interface FigureNumberProps {
  number: number;
  /** What is counted, in words. */
  label: string;
  onOpen: () => void;
  children?: ReactNode;
}

/** A figure that opens into what it counts; nought has nothing to open. */
export function FigureNumber({ number, label, onOpen, children }: FigureNumberProps) {
  const words = children ?? number.toLocaleString("zh-CN");
  if (number === 0) return <>{words}</>;
  return (
    <button type="button" className="job-number" aria-label={`${label} ${number}，看名单`} onClick={onOpen}>
      {words}
    </button>
  );
}
