import type { ResourceTerms } from "../../../../contract/schedules.js";
import { NumberField } from "./span-fields.js";

/** Notice, horizon, buffers, quotas, what to bring and what to accept. */
export function TermsFields({ terms, onChange }: { terms: ResourceTerms; onChange: (terms: ResourceTerms) => void }) {
  const set = (part: Partial<ResourceTerms>) => onChange({ ...terms, ...part });
  return (
    <section className="hall-card" aria-label="怎么约">
      <h3>怎么约</h3>
      <div className="booking-pair">
        <NumberField label="提前几天开约" value={terms.horizonDays} onChange={(horizonDays) => set({ horizonDays })} />
        <NumberField label="至少提前几分钟" value={terms.noticeMin} onChange={(noticeMin) => set({ noticeMin })} />
        <NumberField label="两场之间空几分钟" value={terms.bufferMin} onChange={(bufferMin) => set({ bufferMin })} />
        <NumberField
          label="一人最多几个，0 不限"
          value={terms.personQuota}
          onChange={(personQuota) => set({ personQuota })}
        />
        <NumberField
          label="一家最多几个，0 不限"
          value={terms.householdQuota}
          onChange={(householdQuota) => set({ householdQuota })}
        />
      </div>
      <Check label="开放预约" on={terms.open} onChange={(open) => set({ open })} />
      <Check label="要窗口同意才算约上" on={terms.approval} onChange={(approval) => set({ approval })} />
      <Check label="要签到，没来记一次" on={terms.checkIn} onChange={(checkIn) => set({ checkIn })} />
      <label className="booking-field">
        请带上，用顿号隔开
        <input
          className="booking-input"
          value={terms.materials.join("、")}
          onChange={(event) => set({ materials: event.target.value.split(/[、,，]/).slice(0, 12) })}
          onBlur={() => set({ materials: terms.materials.map((name) => name.trim()).filter(Boolean) })}
        />
      </label>
      <label className="booking-field">
        要同意的规定，没有就空着
        <textarea
          className="booking-input booking-long"
          maxLength={500}
          value={terms.terms}
          onChange={(event) => set({ terms: event.target.value })}
        />
      </label>
    </section>
  );
}

function Check({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  );
}
