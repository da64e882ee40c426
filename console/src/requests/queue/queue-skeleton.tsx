const widths = [46, 32, 54, 38, 60, 42, 50, 36, 58, 44, 34, 52];

/** The shape of a list that is still under way; it only shows after 0.3 s. */
export function QueueSkeleton() {
  return (
    <div className="queue-skeleton slow-to-show" role="status">
      <span className="hidden-words">正在取办件…</span>
      {widths.map((width) => (
        <div key={width} aria-hidden="true">
          <span className="skeleton" style={{ width: 92, height: 20 }} />
          <span className="skeleton" style={{ width: 74, height: 8 }} />
          <span className="skeleton" style={{ width: `${width}%`, height: 14 }} />
        </div>
      ))}
    </div>
  );
}
