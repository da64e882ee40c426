import { CalendarClock } from "lucide-react";
import type { RuleFault, RulesPage } from "../../../contract/rules.js";
import { useNow } from "../platform/time.js";
import { Notice } from "../ui/notice.js";
import { momentWords } from "./moment.js";

/** What everybody must know before reading the rules: those that switched themselves off, and what comes. */
export function Notices({ page, faults }: { page: RulesPage; faults: RuleFault[] }) {
  const now = useNow();
  const broken = page.rules.flatMap((rule, place) => (rule.broken ? [{ ...rule, broken: rule.broken, place }] : []));
  return (
    <div className="rules-notices">
      {broken.map((rule) => (
        <Notice key={rule.origin}>
          第 {rule.place + 1} 条“{rule.name}”从{momentWords(rule.broken.at, now)} 起自己停了：{rule.broken.reason}
          {page.inForce && `这一版是${page.inForce.author}发布的，请改一改再发布。`}
        </Notice>
      ))}
      {page.scheduled && (
        <Notice tone="brand" icon={CalendarClock}>
          第 {page.scheduled.version} 版 {momentWords(page.scheduled.publishedAt, now)} 生效，{page.scheduled.author}
          发布：
          {page.scheduled.note}
        </Notice>
      )}
      {faults.length > 0 && (
        <details className="rules-gaps">
          <summary>还有 {faults.length} 处没有规则管，会先到综合窗口</summary>
          <ul>
            {faults.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
