import type { Fact } from "../../../../contract/requests.js";
import { signatureBox } from "../../../../contract/signature.js";

/** What the resident filled in, and in which words. */
export function Facts({ facts, text }: { facts: readonly Fact[]; text: string | null }) {
  if (facts.length === 0 && !text) return null;
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title" className="section-title">
        居民填的
      </h2>
      {text && <p className="resident-text">{text}</p>}
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.drawing ? <Drawing label={fact.label} path={fact.drawing} /> : fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** A signature as it was written. */
function Drawing({ label, path }: { label: string; path: string }) {
  return (
    <svg
      className="fact-drawing"
      viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
      role="img"
      aria-label={label}
    >
      <path d={path} />
    </svg>
  );
}
