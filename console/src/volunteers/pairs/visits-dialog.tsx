import { useInfiniteQuery } from "@tanstack/react-query";
import type { StaffPair } from "../../../../contract/pair-staff.js";
import type { VisitFinding } from "../../../../contract/pairs.js";
import { heldWords } from "../../../../contract/requests.js";
import { dayWords } from "../../platform/moments.js";
import { Dialog } from "../../ui/dialog.js";
import { MoreRows } from "../../ui/more-rows.js";
import { Tag, type Tone } from "../../ui/tag.js";
import { Trouble } from "../../ui/trouble.js";
import { visitsQuery } from "./pair-queries.js";

const tones: Record<VisitFinding, Tone> = { well: "done", concern: "todo", not_met: "late" };

/** The visits of a pair with words and photos, the newest first. */
export function VisitsDialog({ pair, onClose }: { pair: StaffPair; onClose: () => void }) {
  const list = useInfiniteQuery(visitsQuery(pair.id));
  const visits = list.data?.pages.flatMap((page) => page.visits) ?? [];
  return (
    <Dialog title={`${pair.volunteer.name}去看${pair.resident.name}`} width={560} onClose={onClose}>
      {list.error && !list.data && <Trouble error={list.error} onRetry={list.refetch} />}
      {!list.error && !list.data && <div aria-busy="true" />}
      {list.data && visits.length === 0 && <p className="volunteers-small">还没有去过。</p>}
      <ul className="volunteers-visits">
        {visits.map((visit) => (
          <li key={visit.id}>
            <div className="volunteers-moves" style={{ alignItems: "center" }}>
              <strong>{dayWords(visit.visitedOn)}</strong>
              <Tag tone={tones[visit.finding]}>{visit.findingWords}</Tag>
            </div>
            <p>{visit.words}</p>
            {visit.photos.length > 0 && (
              <div className="volunteers-moves">
                {visit.photos.map(({ id, name, url, held }) =>
                  url ? (
                    <a key={id} href={url} target="_blank" rel="noreferrer">
                      <img className="volunteers-photo" src={url} alt={name} />
                    </a>
                  ) : (
                    <span key={id} className="volunteers-small">
                      {name}：{held && heldWords[held]}
                    </span>
                  ),
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <MoreRows of={list} />
    </Dialog>
  );
}
