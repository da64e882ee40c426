/** On or off, told by its place and its word, not by colour alone. */
export function Switch({ on, label, onSwitch }: { on: boolean; label: string; onSwitch: () => void }) {
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-checked={on}
      aria-label={label}
      title={on ? "用着，点一下停用" : "停用着，点一下启用"}
      onClick={onSwitch}
    >
      <span className="switch-knob" />
    </button>
  );
}
