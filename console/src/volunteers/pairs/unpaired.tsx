import { useInfiniteQuery } from "@tanstack/react-query";
import { Calm } from "../../ui/calm.js";
import { MoreRows } from "../../ui/more-rows.js";
import { Tag } from "../../ui/tag.js";
import { Trouble } from "../../ui/trouble.js";
import type { Wanted } from "./make-pair-dialog.js";
import { unpairedQuery } from "./pair-queries.js";

interface UnpairedProps {
  communityId: string;
  onPair: (wanted: Wanted) => void;
}

/** The old and those who live alone on whom nobody looks in, the oldest first. */
export function Unpaired({ communityId, onPair }: UnpairedProps) {
  const list = useInfiniteQuery(unpairedQuery(communityId));
  const { data, error, refetch } = list;
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return <div aria-busy="true" />;
  const residents = data.pages.flatMap((page) => page.residents);
  if (residents.length === 0) {
    return (
      <Calm drawing="nothing" title="都有人常去看">
        <p>80 岁以上和独居的，都结了对。</p>
      </Calm>
    );
  }
  return (
    <>
      <table className="volunteers-table" aria-labelledby="volunteers-title">
        <thead>
          <tr>
            <th scope="col">谁</th>
            <th scope="col">年纪</th>
            <th scope="col">住址</th>
            <th scope="col">接着做</th>
          </tr>
        </thead>
        <tbody>
          {residents.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.name} {one.alone && <Tag tone="todo">独居</Tag>}
              </th>
              <td>{one.age === null ? "不知道" : `${one.age} 岁`}</td>
              <td>{one.homeAddress}</td>
              <td>
                <button
                  type="button"
                  className="link-button"
                  aria-label={`${one.name}：结对`}
                  onClick={() => onPair({ id: one.id, words: `${one.name}，${one.homeAddress}` })}
                >
                  结对
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows of={list} />
    </>
  );
}
