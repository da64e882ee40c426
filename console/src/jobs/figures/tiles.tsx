import { type JobCounts, keptShareOf } from "../../../../contract/job-figures.js";
import { FigureTile } from "../../ui/figure-tile.js";

/** The way from the registration to the first month at work, in five numbers. */
export function FigureTiles({ counts }: { counts: JobCounts }) {
  const share = keptShareOf(counts);
  return (
    <ol className="figure-tiles" aria-label="从登记到干满一个月">
      <FigureTile
        name="登记找工作的"
        number={counts.registered.toLocaleString("zh-CN")}
        unit="人"
        note="免费登记，16 岁以上"
      />
      <FigureTile
        name="推荐的"
        number={counts.recommended.toLocaleString("zh-CN")}
        unit="人次"
        note="求职者自己报名的也算"
      />
      <FigureTile name="录用的" number={counts.hired.toLocaleString("zh-CN")} unit="人" note="按上班那天算" />
      <FigureTile
        name="满一个月的"
        number={counts.due.toLocaleString("zh-CN")}
        unit="人"
        note="录用满 30 天，该问一声了"
      />
      <FigureTile
        name="干满一个月的"
        number={counts.kept.toLocaleString("zh-CN")}
        unit="人"
        note={share === null ? "还没有满一个月的" : `满一个月的里占 ${share}%`}
      />
    </ol>
  );
}
