import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { moveVacancy, type StaffVacancy, type VacancyAction } from "../../../contract/vacancies.js";
import { hall } from "../platform/hall.js";
import { carryOut } from "../platform/intention.js";
import { Faults } from "../ui/faults.js";
import { MoreRows } from "../ui/more-rows.js";
import { Tag, type Tone } from "../ui/tag.js";
import { say } from "../ui/toast.js";
import { Trouble } from "../ui/trouble.js";
import { MatchesDialog } from "./matches-dialog.js";
import { Papers } from "./papers.js";
import { useChange, vacanciesQuery } from "./queries.js";
import { VacancyDialog } from "./vacancy-dialog.js";

const tones: Record<StaffVacancy["stage"], Tone> = {
  draft: "todo",
  checked: "brand",
  published: "done",
  filled: "idle",
  expired: "idle",
  withdrawn: "idle",
};

export function Vacancies() {
  const list = useInfiniteQuery(vacanciesQuery);
  const { data, error, refetch, isPending } = list;
  const [changing, setChanging] = useState<StaffVacancy>();
  const [matching, setMatching] = useState<StaffVacancy>();
  const move = useChange(({ id, action, revision }: { id: string; action: VacancyAction; revision: number }) =>
    carryOut(`vacancy ${id} ${action} ${revision}`, { action, revision }, (body, key) =>
      hall(moveVacancy, { params: { id }, body }, { key }),
    ),
  );
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  const vacancies = data?.pages.flatMap((page) => page.vacancies) ?? [];
  return (
    <>
      <Faults error={move.error} />
      {!isPending && vacancies.length === 0 && <p className="jobs-small">还没有岗位。单位来招人，点「登记岗位」。</p>}
      {vacancies.length > 0 && (
        <table className="jobs-table" aria-labelledby="jobs-title">
          <thead>
            <tr>
              <th scope="col">岗位</th>
              <th scope="col">单位</th>
              <th scope="col">工资</th>
              <th scope="col">还招</th>
              <th scope="col">状态</th>
              <th scope="col">接着做</th>
            </tr>
          </thead>
          <tbody>
            {vacancies.map((vacancy) => (
              <tr key={vacancy.id}>
                <th scope="row">
                  {vacancy.title}
                  {vacancy.faults.map(({ field, found, words, article }) => (
                    <div key={`${field}${found}`} className="jobs-small jobs-late">
                      “{found}”：{words}（{article}）
                    </div>
                  ))}
                  {vacancy.twin && <div className="jobs-small">和「{vacancy.twin.title}」像是同一个</div>}
                </th>
                <td>
                  {vacancy.employer}
                  <div className="jobs-small">{vacancy.place}</div>
                  {vacancy.papers.length > 0 ? (
                    <Papers papers={vacancy.papers} />
                  ) : (
                    vacancy.stage === "draft" && <div className="jobs-small jobs-todo">还没附介绍信、授权</div>
                  )}
                </td>
                <td>{vacancy.payWords}</td>
                <td>
                  {vacancy.left} / {vacancy.headcount}
                </td>
                <td>
                  <Tag tone={tones[vacancy.stage]}>{vacancy.stageWords}</Tag>
                </td>
                <td>
                  <div className="jobs-moves">
                    {vacancy.stage === "published" && (
                      <button type="button" className="link-button" onClick={() => setMatching(vacancy)}>
                        找合适的人
                      </button>
                    )}
                    {vacancy.moves.map(({ action, label }) => (
                      <button
                        key={action}
                        type="button"
                        className="link-button"
                        aria-label={`${vacancy.title}：${label}`}
                        onClick={() =>
                          move.mutate(
                            { id: vacancy.id, action, revision: vacancy.revision },
                            { onSuccess: ({ stageWords }) => say(stageWords) },
                          )
                        }
                      >
                        {label}
                      </button>
                    ))}
                    {["draft", "checked", "published"].includes(vacancy.stage) && (
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`改${vacancy.title}`}
                        onClick={() => setChanging(vacancy)}
                      >
                        改
                      </button>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows of={list} />
      {changing && <VacancyDialog vacancy={changing} onClose={() => setChanging(undefined)} />}
      {matching && <MatchesDialog vacancy={matching} onClose={() => setMatching(undefined)} />}
    </>
  );
}
