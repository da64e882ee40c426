import { Link } from "react-router-dom";
import type { View } from "../../../../contract/staff.js";
import { Calm } from "../../ui/calm.js";
import { type Place, queuePath, wholeList } from "../place.js";

const words: Record<View, [title: string, sentence: string]> = {
  unclaimed: ["没有等您接的事", "来了新的，上面会说一声。"],
  mine: ["手上没有在办的事", "可以去“等我接”看看。"],
  due_today: ["今天没有到期的事", "可以先看后两天的。"],
  overdue: ["没有超期的事", "都在时限里。"],
  community: ["现在没有在办的事", "来了新的，上面会说一声。"],
  waiting: ["没有在等居民的事", "居民补来的会回到“我在办”。"],
  mediation: ["没有在办的调解", "来了新的，上面会说一声。"],
  mentioned: ["没有人提到您", "同事在给同事的话里写 @您，就在这里。"],
  done: ["这周还没有办好的事", "办好一件，这里就多一件。"],
  follow_up: ["没有要回访的差评", "有了会在这里等您。"],
  any: ["还没有办件", "来了新的，上面会说一声。"],
};

/** A list without rows: that is so, and all is well; or nothing was found, and what to try. */
export function EmptyList({ place }: { place: Place }) {
  if (place.q)
    return (
      <Calm drawing="nothing" title={`没找到“${place.q}”`}>
        <p>试试办件号、姓名，或者少写几个字。调解件搜不到内容。</p>
        <Link className="button button-tint" to={queuePath({ ...place, q: "" })}>
          回到整列
        </Link>
      </Calm>
    );
  if (place.search)
    return (
      <Calm drawing="nothing" title="没有这样的事">
        <p>少筛一样试试。</p>
        <Link className="button button-tint" to={queuePath(wholeList(place.view))}>
          回到整列
        </Link>
      </Calm>
    );
  const [title, sentence] = words[place.view];
  return (
    <Calm drawing="empty" title={title}>
      <p>{sentence}</p>
    </Calm>
  );
}
