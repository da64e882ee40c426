import { useState } from "react";
import type { StaffDispute } from "../../../contract/dispute-file.js";
import { Button } from "../ui/button.js";
import { StepDialog } from "./step-dialog.js";

/** 接下来: what the law allows now, each step with its article. */
export function NextSteps({ file }: { file: StaffDispute }) {
  const [asked, setAsked] = useState<StaffDispute["moves"][number]>();
  return (
    <section className="dispute-card" aria-labelledby="next-title">
      <h2 id="next-title">接下来</h2>
      {file.moves.length === 0 && <p className="dispute-quiet">现在等双方，没有要您做的。</p>}
      <div className="dispute-steps">
        {file.moves.map((move, place) => (
          <Button key={move.action} look={place === 0 ? "filled" : "outline"} onClick={() => setAsked(move)}>
            {move.label}
          </Button>
        ))}
      </div>
      {file.moves[0] && (
        <p className="dispute-quiet">依据{[...new Set(file.moves.map(({ article }) => article))].join("、")}</p>
      )}
      {file.routes.length > 0 && (
        <ul className="dispute-routes">
          {file.routes.map(({ name, text }) => (
            <li key={name}>
              <strong>{name}</strong> {text}
            </li>
          ))}
        </ul>
      )}
      {asked && <StepDialog key={asked.action} file={file} step={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}
