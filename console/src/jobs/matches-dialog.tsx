import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { recommend } from "../../../contract/placements.js";
import type { StaffVacancy } from "../../../contract/vacancies.js";
import { hall } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";
import { Faults } from "../ui/faults.js";
import { say } from "../ui/toast.js";
import { Trouble } from "../ui/trouble.js";
import { matchesQuery, useChange } from "./queries.js";

/** Whom a vacancy fits and why; who is recommended is asked before the employer hears of them. */
export function MatchesDialog({ vacancy, onClose }: { vacancy: StaffVacancy; onClose: () => void }) {
  const { data, error, refetch } = useQuery(matchesQuery(vacancy.id));
  const [asked, setAsked] = useState<readonly string[]>([]);
  const ask = useChange((number: string) =>
    carryOut(`recommend ${vacancy.id} ${number}`, { number }, (body, key) =>
      hall(recommend, { params: { id: vacancy.id }, body }, { key }),
    ),
  );
  return (
    <Dialog title={`${vacancy.title}：合适的人`} width={640} onClose={onClose}>
      <div className="dialog-form">
        {error && <Trouble error={error} onRetry={refetch} />}
        <Faults error={ask.error} />
        {data?.matches.length === 0 && <p>现在没有合适的登记。来了新的，每天会告诉求职者一次。</p>}
        {data?.matches.map(({ number, name, hardship, lines }) => (
          <div key={number} className="field-line">
            <div>
              <strong>{name}</strong> <span className="jobs-small">{hardship === "没有" ? "" : hardship}</span>
              <div className="jobs-small">
                {lines.map(({ fits, words }) => (fits ? words : `不合：${words}`)).join("；")}
              </div>
            </div>
            {asked.includes(number) ? (
              <span className="jobs-small">问过了</span>
            ) : (
              <Button
                busy={ask.isPending && ask.variables === number && "正在问…"}
                onClick={() =>
                  ask.mutate(number, {
                    onSuccess: () => {
                      setAsked([...asked, number]);
                      say("问了求职者，同意了再告诉单位");
                    },
                  })
                }
              >
                推荐
              </Button>
            )}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
