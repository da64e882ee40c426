import { useMutation } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useState } from "react";
import type { RuleText } from "../../../contract/rule-text.js";
import { type DryRunResult, dryRunRules, type SampleRequest } from "../../../contract/rules.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { Button } from "../ui/button.js";
import { Notice } from "../ui/notice.js";

interface MovedListProps {
  rules: RuleText[];
  sample: SampleRequest[] | null;
  /** What the first run found; the list goes on from there. */
  first: DryRunResult;
}

/** The requests that go elsewhere, a page at a time. */
export function MovedList({ rules, sample, first }: MovedListProps) {
  const [{ requests, next }, setPage] = useState(first);
  const more = useMutation({
    mutationFn: (skip: number) => hall(dryRunRules, { body: { rules, skip, ...(sample ? { sample } : {}) } }),
    onSuccess: (page) => setPage({ ...page, requests: [...requests, ...page.requests] }),
  });
  return (
    <section aria-label="哪些办件会换地方">
      <h2>
        哪些办件换地方
        {next !== null && (
          <span className="dry-most">
            最近的 {requests.length} 件，共 {first.moved} 件
          </span>
        )}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ol className="dry-requests" tabIndex={0}>
        {requests.map(({ number, title, confidential, from, to, rule }, index) => (
          <li key={number ?? index}>
            <p>
              {confidential && <Lock className="icon" size={13} aria-hidden="true" />}
              <strong>{title}</strong>
              <span>{number ?? `第 ${index + 1} 件`}</span>
            </p>
            {!confidential && (
              <p className="dry-way">
                {from} → {to}
                {rule && `，按“${rule}”`}
              </p>
            )}
          </li>
        ))}
        {next !== null && (
          <li>
            <Button busy={more.isPending && "正在试…"} onClick={() => more.mutate(next)}>
              再看 {Math.min(200, first.moved - requests.length)} 件
            </Button>
          </li>
        )}
      </ol>
      {more.error && <Notice>{sentenceOf(more.error)}</Notice>}
    </section>
  );
}
