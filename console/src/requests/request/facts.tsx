import type { Fact } from "../../../../contract/requests.js";
import { SignatureDrawing } from "../../ui/signature-drawing.js";

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
              <dd>{fact.drawing ? <SignatureDrawing label={fact.label} path={fact.drawing} /> : fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
