import { useState } from "react";
import type { StaffBooth, StaffFair } from "../../../../contract/fair-staff.js";
import { Tag } from "../../ui/tag.js";
import { LinkDialog } from "./link-dialog.js";
import { NumberDialog } from "./number-dialog.js";
import { isItsDay } from "./queries.js";
import { RemoveDialog } from "./remove-dialog.js";

type Asking = { what: "link" | "number" | "remove"; boothId: string };

/** The booths in the order of their numbers: who stands there, how its line goes, and what may be done there. */
export function Booths({ fair }: { fair: StaffFair }) {
  const [asking, setAsking] = useState<Asking>();
  const asked = fair.booths.find(({ id }) => id === asking?.boothId);
  const close = () => setAsking(undefined);
  if (fair.booths.length === 0) return <p className="jobs-small">还没有单位。加好展位，才能发布。</p>;
  const isLive = isItsDay(fair);
  const sums = fair.state !== "draft";
  const isClosed = fair.state === "called_off" || fair.phase === "over";
  const gives = fair.state === "published" && fair.phase === "on";
  return (
    <>
      <table className="jobs-table fair-booths" aria-labelledby="booths-title">
        <thead>
          <tr>
            <th scope="col">号</th>
            <th scope="col">单位</th>
            {isLive && <th scope="col">现在</th>}
            {isLive && (
              <th scope="col" className="fair-number">
                在等
              </th>
            )}
            {sums &&
              ["取号", "谈过", "愿意录用"].map((words) => (
                <th key={words} scope="col" className="fair-number">
                  {words}
                </th>
              ))}
            <th scope="col">接着做</th>
          </tr>
        </thead>
        <tbody>
          {fair.booths.map((booth) => (
            <tr key={booth.id}>
              <td>
                <b className="fair-booth-number">{booth.number}</b>
              </td>
              <th scope="row">
                {booth.employer}
                <div className="jobs-small">{vacancyWords(booth)}</div>
              </th>
              {isLive && <td>{booth.paused ? <Tag tone="idle">歇着</Tag> : <Current booth={booth} />}</td>}
              {isLive && <td className="fair-number">{booth.waiting}</td>}
              {sums &&
                [booth.given, booth.talked, booth.agreed].map((count, place) => (
                  <td key={place} className="fair-number">
                    {count}
                  </td>
                ))}
              <td>
                <div className="jobs-moves">
                  {gives && (
                    <Act booth={booth} words="取纸号" onAsk={() => setAsking({ what: "number", boothId: booth.id })} />
                  )}
                  {!isClosed && (
                    <Act
                      booth={booth}
                      words="单位的链接"
                      onAsk={() => setAsking({ what: "link", boothId: booth.id })}
                    />
                  )}
                  {!isClosed && booth.given === 0 && (
                    <Act booth={booth} words="撤掉" onAsk={() => setAsking({ what: "remove", boothId: booth.id })} />
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && asking?.what === "number" && <NumberDialog booth={asked} onClose={close} />}
      {asked && asking?.what === "link" && <LinkDialog booth={asked} fair={fair} onClose={close} />}
      {asked && asking?.what === "remove" && <RemoveDialog booth={asked} onClose={close} />}
    </>
  );
}

function Act({ booth, words, onAsk }: { booth: StaffBooth; words: string; onAsk: () => void }) {
  return (
    <button type="button" className="link-button" aria-label={`${booth.number} 号展位：${words}`} onClick={onAsk}>
      {words}
    </button>
  );
}

function Current({ booth }: { booth: StaffBooth }) {
  return booth.current ? (
    <strong className="fair-current">{booth.current}</strong>
  ) : (
    <span className="jobs-small">空着</span>
  );
}

function vacancyWords({ vacancies }: StaffBooth): string {
  if (vacancies.length === 0) return "现在没有在招的岗位";
  return `还招：${vacancies.map(({ title, left }) => `${title} ${left} 人`).join("、")}`;
}
