import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Panelist, setPanelist } from "../../../contract/dispute-register.js";
import { disputeTopics } from "../../../contract/disputes.js";
import { hall } from "../platform/hall.js";
import { Calm } from "../ui/calm.js";
import { DialogForm } from "../ui/dialog-form.js";
import { Lines, Tick } from "../ui/fields.js";
import { Tag } from "../ui/tag.js";
import { say } from "../ui/toast.js";
import { Trouble } from "../ui/trouble.js";
import { panelQuery, useChange } from "./queries.js";

/** The panel from which the parties choose: what each mediator knows about. */
export function Panels() {
  const { data, error, refetch } = useQuery(panelQuery);
  const [editing, setEditing] = useState<{ communityId: string; one: Panelist }>();
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <div aria-busy="true" />;
  return (
    <>
      {data.communities.map(({ id, name, panel }) => (
        <section key={id} aria-label={name}>
          <h2 className="section-title">{name}人民调解委员会</h2>
          {panel.length === 0 ? (
            <Calm drawing="empty" title="还没有调解员">
              <p>先在人员里加上“调解员”岗位。</p>
            </Calm>
          ) : (
            <table className="disputes-table">
              <thead>
                <tr>
                  <th scope="col">调解员</th>
                  <th scope="col">擅长</th>
                  <th scope="col">一句话介绍</th>
                  <th scope="col">能不能选</th>
                </tr>
              </thead>
              <tbody>
                {panel.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <button
                        type="button"
                        className="link-button"
                        onClick={() => setEditing({ communityId: id, one })}
                      >
                        {one.name}
                      </button>
                    </th>
                    <td>{one.expertise.join("、") || "还没写"}</td>
                    <td>{one.about || "还没写"}</td>
                    <td>
                      <Tag tone={one.active ? "done" : "idle"}>{one.active ? "双方能选" : "不在名单上"}</Tag>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
      {editing && <PanelistDialog {...editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}

function PanelistDialog({ communityId, one, onClose }: { communityId: string; one: Panelist; onClose: () => void }) {
  const [expertise, setExpertise] = useState<readonly string[]>(one.expertise);
  const [about, setAbout] = useState(one.about);
  const [active, setActive] = useState(one.active);
  const change = useChange(() =>
    hall(setPanelist, {
      params: { communityId, staffId: one.id },
      body: { expertise: disputeTopics.filter((topic) => expertise.includes(topic)), about, active },
    }),
  );
  return (
    <DialogForm
      title={`调解员：${one.name}`}
      yes="记下"
      busy={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate(undefined, {
          onSuccess: () => {
            say("记下了");
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      <fieldset className="field">
        <legend className="field-label">擅长哪些</legend>
        <div className="disputes-topics">
          {disputeTopics.map((topic) => (
            <label key={topic} className="check-line">
              <input
                type="checkbox"
                checked={expertise.includes(topic)}
                onChange={({ target }) =>
                  setExpertise(target.checked ? [...expertise, topic] : expertise.filter((known) => known !== topic))
                }
              />
              {topic}
            </label>
          ))}
        </div>
      </fieldset>
      <Lines label="一句话介绍（双方选人时看到）" value={about} maxLength={200} onChange={setAbout} />
      <Tick words="放在名单上，双方能选" on={active} onChange={setActive} />
    </DialogForm>
  );
}
