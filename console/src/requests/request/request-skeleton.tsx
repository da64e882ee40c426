/** The shape of a request that is still under way; it only shows after 0.3 s. */
export function RequestSkeleton() {
  return (
    <div className="request-columns slow-to-show" role="status">
      <span className="hidden-words">正在打开…</span>
      <div className="request-story" aria-hidden="true">
        <span className="skeleton" style={{ display: "block", width: 180, height: 26 }} />
        <span className="skeleton" style={{ display: "block", width: 260, height: 14, marginTop: 10 }} />
        <span className="skeleton" style={{ display: "block", height: 70, marginTop: 16, borderRadius: 10 }} />
        {[70, 52, 64, 46].map((width) => (
          <span
            key={width}
            className="skeleton"
            style={{ display: "block", width: `${width}%`, height: 16, marginTop: 28 }}
          />
        ))}
      </div>
      <div className="page-side" aria-hidden="true">
        {[220, 110].map((height) => (
          <div key={height} className="card" style={{ height }} />
        ))}
      </div>
    </div>
  );
}
