import type { ReactNode } from "react";

const drawings = {
  empty: "M44 14h22l10 10v34H44zM66 14v10h10M51 34h14M51 44h18",
  nothing: "M56 16a17 17 0 1 1 0 34 17 17 0 0 1 0-34zM68 45l14 14M49 33h14",
  broken:
    "M38 14h44a4 4 0 0 1 4 4v38a4 4 0 0 1-4 4H38a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4zM34 27h52M52 38l16 12M68 38 52 50",
  closed: "M42 34h36v24H42zM50 34v-8a10 10 0 0 1 20 0v8M60 43v6",
} as const;

interface CalmProps {
  drawing: keyof typeof drawings;
  title: string;
  children: ReactNode;
  /** What to read out when asking for help. */
  code?: string;
}

/** A page or list with nothing to show: what is so, one sentence, one way on. */
export function Calm({ drawing, title, children, code }: CalmProps) {
  const colour = drawing === "broken" ? "var(--todo)" : "var(--brand)";
  return (
    <section className="calm">
      <svg
        width="120"
        height="88"
        viewBox="0 0 120 88"
        fill="none"
        stroke={colour}
        strokeWidth="1.6"
        aria-hidden="true"
      >
        <path d={drawings[drawing]} strokeLinejoin="round" strokeLinecap="round" />
        <path d="M16 72q11-8 22 0t22 0 22 0 22 0" opacity=".45" />
        <path d="M30 81q8-5 15 0t15 0 15 0 15 0" opacity=".3" />
      </svg>
      <h2>{title}</h2>
      {children}
      {code && <small>还是不行，报这个号给管理员：{code}</small>}
    </section>
  );
}
