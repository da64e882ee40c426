import { type JobCounts, keptShareOf } from "../../../../contract/job-figures.js";

/** The way from the registration to the first month at work, in five numbers. */
export function FigureTiles({ counts }: { counts: JobCounts }) {
  const share = keptShareOf(counts);
  return (
    <ol className="job-tiles" aria-label="从登记到干满一个月">
      <Tile name="登记找工作的" number={counts.registered} unit="人" note="免费登记，16 岁以上" />
      <Tile name="推荐的" number={counts.recommended} unit="人次" note="求职者自己报名的也算" />
      <Tile name="录用的" number={counts.hired} unit="人" note="按上班那天算" />
      <Tile name="满一个月的" number={counts.due} unit="人" note="录用满 30 天，该问一声了" />
      <Tile
        name="干满一个月的"
        number={counts.kept}
        unit="人"
        note={share === null ? "还没有满一个月的" : `满一个月的里占 ${share}%`}
      />
    </ol>
  );
}

function Tile({ name, number, unit, note }: { name: string; number: number; unit: string; note: string }) {
  return (
    <li className="job-tile">
      <span>{name}</span>
      <strong>
        {number.toLocaleString("zh-CN")} <small>{unit}</small>
      </strong>
      <span className="job-tile-note">{note}</span>
    </li>
  );
}
