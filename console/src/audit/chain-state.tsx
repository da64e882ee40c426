import { ShieldCheck } from "lucide-react";
import type { AuditCheck } from "../../../contract/audit.js";
import { longMoment } from "../platform/time.js";
import { Notice } from "../ui/notice.js";

/** Whether the log is what it was when it was sealed, and the newest head that is kept outside the database. */
export function ChainState({ check }: { check: AuditCheck }) {
  const now = new Date();
  if (!check) return <Notice tone="idle">还没有核对过。系统每半小时把整条记录从头核对一遍。</Notice>;
  const { at, sealed, whole, brokenAt, anchor } = check;
  if (!whole) {
    return (
      <Notice>
        <p>
          <strong>第 {brokenAt} 条起，记录和当初封存的不一样。</strong>
          可能有人动过数据库。请保留现场，马上找运维核对。
        </p>
        <p>{longMoment(at, now)} 核对</p>
      </Notice>
    );
  }
  return (
    <Notice tone="done" icon={ShieldCheck}>
      <p>
        {longMoment(at, now)} 从头核对过 {sealed} 条，一条没少，一个字没改。
      </p>
      {anchor && (
        <p className="audit-anchor">
          库外存的最后一个封条：第 {anchor.seq} 条，{longMoment(anchor.at, now)}，
          <code title={anchor.hash}>{anchor.hash.slice(0, 16)}…</code>
        </p>
      )}
    </Notice>
  );
}
