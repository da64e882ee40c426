import { type JobCounts, type JobFigure, keptShareOf } from "../../../../contract/job-figures.js";
import { FigureTile } from "../../ui/figure-tile.js";

interface FigureTilesProps {
  counts: JobCounts;
  onOpen: (figure: JobFigure) => void;
}

/** The way from the registration to the first month at work, in five numbers. */
export function FigureTiles({ counts, onOpen }: FigureTilesProps) {
  const share = keptShareOf(counts);
  // Nought has nothing to open.
  const of = (figure: JobFigure) => ({
    number: counts[figure].toLocaleString("zh-CN"),
    onOpen: counts[figure] > 0 ? () => onOpen(figure) : undefined,
  });
  return (
    <ol className="figure-tiles" aria-label="从登记到干满一个月">
      <FigureTile name="登记找工作的" {...of("registered")} unit="人" note="免费登记，16 岁以上" />
      <FigureTile name="推荐的" {...of("recommended")} unit="人次" note="求职者自己报名的也算" />
      <FigureTile name="录用的" {...of("hired")} unit="人" note="按上班那天算" />
      <FigureTile name="满一个月的" {...of("due")} unit="人" note="录用满 30 天，该问一声了" />
      <FigureTile
        name="干满一个月的"
        {...of("kept")}
        unit="人"
        note={share === null ? "还没有满一个月的" : `满一个月的里占 ${share}%`}
      />
    </ol>
  );
}
