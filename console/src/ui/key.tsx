/** The name of a key, as printed on it. Not read aloud: `aria-keyshortcuts` tells it where it belongs. */
export function Key({ children }: { children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  );
}
