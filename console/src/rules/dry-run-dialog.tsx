import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { HallError } from "../../../contract/client.js";
import type { RuleText } from "../../../contract/rule-text.js";
import { type DryRunResult, dryRunRules, type SampleRequest } from "../../../contract/rules.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";
import { Notice } from "../ui/notice.js";
import { MovedList } from "./moved-list.js";
import { SampleField } from "./sample-field.js";

/** 试跑: what the draft would have done to the last 30 days, or does to a list of made-up requests. */
export function DryRunDialog({ rules, onClose }: { rules: RuleText[]; onClose: () => void }) {
  const [sample, setSample] = useState<{ name: string; requests: SampleRequest[] } | null>(null);
  const run = useMutation({
    mutationFn: (requests: SampleRequest[] | null) =>
      hall(dryRunRules, { body: { rules, ...(requests ? { sample: requests } : {}) } }),
  });
  // Once when it opens; the rules cannot change behind the dialog.
  useEffect(() => run.mutate(null), []);

  return (
    <Dialog title={sample ? `试跑：${sample.name}` : "试跑：近 30 天的办件"} width={820} onClose={onClose}>
      <div className="dry-run" aria-live="polite">
        {run.isPending && <p className="dialog-words">正在一件一件试…</p>}
        {run.error && (
          <Notice>
            {run.error instanceof HallError && run.error.fields.length > 0
              ? run.error.fields.map(({ message }) => message).join("")
              : sentenceOf(run.error)}
          </Notice>
        )}
        {run.data && !run.isPending && <Result rules={rules} sample={sample?.requests ?? null} result={run.data} />}
        <SampleField
          onSample={(name, requests) => {
            setSample({ name, requests });
            run.mutate(requests);
          }}
        />
        <div className="dialog-buttons">
          {sample && (
            <Button
              onClick={() => {
                setSample(null);
                run.mutate(null);
              }}
            >
              再跑近 30 天
            </Button>
          )}
          <Button look="filled" data-first onClick={onClose}>
            知道了
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface ResultProps {
  rules: RuleText[];
  sample: SampleRequest[] | null;
  result: DryRunResult;
}

function Result({ rules, sample, result }: ResultProps) {
  const { total, moved, confirmed, queues, desks, workingDays } = result;
  return (
    <>
      <p className="dry-sum">
        {sample ? "" : "近 30 天 "}
        {total} 件里
        {moved === 0 ? (
          "，没有一件会换地方"
        ) : (
          <>
            有 <strong>{moved} 件</strong>会换地方
          </>
        )}
        {confirmed > 0 && <span>，其中 {confirmed} 件后来正是人工转到了那里</span>}
      </p>
      {moved > 0 && (
        <div className="dry-columns">
          <section aria-label="哪些窗口变多变少">
            <h2>哪些窗口变多变少</h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard */}
            <div className="dry-queues" tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">窗口</th>
                    <th scope="col">现在</th>
                    <th scope="col">以后</th>
                    <th scope="col">差</th>
                  </tr>
                </thead>
                <tbody>
                  {queues.map(({ queueId, communityName, name, before, after }) => (
                    <tr key={queueId}>
                      <th scope="row">
                        {communityName} {name}
                      </th>
                      <td>{before}</td>
                      <td>{after}</td>
                      <td className={after > before ? "dry-more" : "dry-less"}>
                        {after > before ? "▲" : "▼"} {Math.abs(after - before)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {workingDays > 0 && (
              <>
                <h2>全县合起来，一个工作日</h2>
                <ul className="dry-loads">
                  {desks
                    .filter(({ before, after }) => before !== after)
                    .map(({ code, name, before, after }) => (
                      <li key={code}>
                        {name} {(before / workingDays).toFixed(1)} 件 →{" "}
                        <strong>{(after / workingDays).toFixed(1)} 件</strong>
                      </li>
                    ))}
                </ul>
              </>
            )}
          </section>
          <MovedList rules={rules} sample={sample} first={result} />
        </div>
      )}
    </>
  );
}
