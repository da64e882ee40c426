interface LookSwitchProps {
  look: "table" | "tiles";
  onChange: (change: Record<string, string | undefined>) => void;
}

/** The same communities as a table or as tiles. */
export function LookSwitch({ look, onChange }: LookSwitchProps) {
  return (
    <div className="choices look-switch">
      <button
        type="button"
        className="choice"
        aria-pressed={look === "table"}
        onClick={() => onChange({ look: undefined })}
      >
        表
      </button>
      <button
        type="button"
        className="choice"
        aria-pressed={look === "tiles"}
        onClick={() => onChange({ look: "tiles" })}
      >
        格子
      </button>
    </div>
  );
}
