import { shareOf, type VolunteerFigures } from "../../../../contract/volunteer-figures.js";
import { FigureTile } from "../../ui/figure-tile.js";
import type { PeopleOf } from "./figure-queries.js";
import { hoursOf } from "./hours-words.js";

interface FigureTilesProps {
  figures: VolunteerFigures;
  onFigure: (figure: PeopleOf) => void;
}

/** The month in five numbers; what has its people behind it opens where one community is shown. */
export function FigureTiles({ figures, onFigure }: FigureTilesProps) {
  const { counts, before, community } = figures;
  const regular = shareOf(counts, "regular");
  // Of several communities the table below opens, one by one.
  const opens = (figure: PeopleOf) => (community ? () => onFigure(figure) : undefined);
  return (
    <ul className="figure-tiles" aria-label="这个月">
      <FigureTile
        name="这个月做过志愿的"
        number={counts.active.toLocaleString("zh-CN")}
        unit="人"
        note={change(counts.active - before.active, "人")}
        onOpen={opens("active")}
      />
      <FigureTile
        name="服务时长"
        number={hoursOf(counts.minutes)}
        unit="小时"
        note={`${counts.times.toLocaleString("zh-CN")} 人次，${change(Math.round((counts.minutes - before.minutes) / 60), "小时")}`}
      />
      <FigureTile
        name="常来的"
        number={counts.regular.toLocaleString("zh-CN")}
        unit="人"
        note={regular === null ? "还没有能算的" : `占做过的 ${regular}%`}
        onOpen={opens("regular")}
      />
      <FigureTile
        name="登记的志愿者"
        number={counts.registered.toLocaleString("zh-CN")}
        unit="人"
        note="志愿服务站收下的"
      />
      <FigureTile
        name="老人有人结对"
        number={counts.paired.toLocaleString("zh-CN")}
        unit={`/ ${counts.old_alone.toLocaleString("zh-CN")} 位`}
        note={counts.paired > 0 ? `${counts.on_time} 位按时去看了` : "还没有结对"}
        late={counts.on_time < counts.paired}
        to={community ? `/volunteers?part=pairs&community=${community.id}` : undefined}
      />
    </ul>
  );
}

function change(more: number, unit: string): string {
  if (more === 0) return "和上月一样";
  return `比上月${more > 0 ? "多" : "少"} ${Math.abs(more).toLocaleString("zh-CN")} ${unit}`;
}
