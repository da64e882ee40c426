import { useState } from "react";
import type { StaffMember } from "../../../contract/identity.js";
import type { Receipt } from "../../../contract/requests.js";
import { Done } from "./done.js";
import { nothingTaken, useTaken } from "./kept.js";
import { Matter } from "./matter.js";
import { Who } from "./who.js";
import "./counter.css";

/** 替居民登记: who came or called, what it is about, and the receipt to take home. */
export function TakePage({ me }: { me: StaffMember }) {
  const [taken, put] = useTaken();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  return (
    <main className="counter" aria-labelledby="counter-title">
      <div className="counter-head">
        <h1 id="counter-title">替居民登记</h1>
        <p>打电话来的、到窗口来的、上门看的，都记成居民自己的办件。</p>
      </div>
      {receipt ? (
        <Done
          receipt={receipt}
          onSame={() => setReceipt(null)}
          onNext={() => {
            put(nothingTaken);
            setReceipt(null);
          }}
        />
      ) : (
        <div className="counter-body">
          <Who me={me} taken={taken} put={put} />
          {taken.resident && (
            <Matter
              taken={taken}
              resident={taken.resident}
              put={put}
              onTaken={(made) => {
                // The next matter of the same person starts empty.
                put({ ...nothingTaken, resident: taken.resident, by: taken.by });
                setReceipt(made);
              }}
            />
          )}
        </div>
      )}
    </main>
  );
}
