import { useInfiniteQuery } from "@tanstack/react-query";
import { MoreRows } from "../../ui/more-rows.js";
import { Trouble } from "../../ui/trouble.js";
import { figurePeopleQuery, type PeopleOf } from "./figure-queries.js";
import { hoursOf } from "./hours-words.js";

interface PeopleListProps {
  communityId: string;
  month: string;
  figure: PeopleOf;
}

/** Who stands behind a figure, with most hours first. */
export function PeopleList({ communityId, month, figure }: PeopleListProps) {
  const list = useInfiniteQuery(figurePeopleQuery(communityId, month, figure));
  const people = list.data?.pages.flatMap((page) => page.people);
  if (list.error && !people) return <Trouble error={list.error} onRetry={list.refetch} />;
  if (!people) return <div aria-busy="true" />;
  if (people.length === 0)
    return (
      <p className="volunteers-small">
        {figure === "active" ? "这个月还没有确认过的时长。" : "还没有连着几个月都来的人。"}
      </p>
    );
  return (
    <div className="vol-people">
      <table className="volunteers-table vol-figures-table" aria-label={figure === "active" ? "做过的" : "常来的"}>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">小时</th>
            <th scope="col">次</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, minutes, times }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{hoursOf(minutes)}</td>
              <td>{times}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows of={list} />
    </div>
  );
}
