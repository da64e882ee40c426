import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReplyOf } from "../../../../contract/endpoint.js";
import { type listStaffTeams, setTeamLeader } from "../../../../contract/team-staff.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Calm } from "../../ui/calm.js";
import { Faults } from "../../ui/faults.js";
import { Notice } from "../../ui/notice.js";
import { Tag } from "../../ui/tag.js";
import { say } from "../../ui/toast.js";
import { Trouble } from "../../ui/trouble.js";
import { PlacePick } from "../place-pick.js";
import { teamsQuery, useChange } from "../queries.js";
import { Proposals } from "./proposals.js";
import { RemoveMemberDialog } from "./remove-member-dialog.js";
import { ChangeTeamDialog, FoundTeamDialog } from "./team-dialogs.js";

interface TeamsProps {
  communityId: string | undefined;
  adding: boolean;
  onAdded: () => void;
  onPlace: (communityId: string) => void;
}

export type StaffTeam = ReplyOf<typeof listStaffTeams>["teams"][number];

/** The community's teams: what each says of itself, who is of it and who leads it. */
export function Teams({ communityId, adding, onAdded, onPlace }: TeamsProps) {
  const { data, error, refetch } = useQuery(teamsQuery(communityId));
  if (error && !data) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return <div aria-busy="true" />;
  return (
    <>
      {adding && !data.editable && <Notice tone="idle">队伍由志愿服务站和文化站来建。</Notice>}
      <PlacePick chosen={data.community} communities={data.communities} onChange={onPlace} />
      {data.editable && <Proposals communityId={data.community.id} />}
      {data.teams.length === 0 ? (
        <Calm drawing="empty" title="还没有队伍">
          <p>点右上角“建一支队伍”，居民就能在手机上加入。</p>
        </Calm>
      ) : (
        <div className="volunteers-teams">
          {data.teams.map((team) => (
            <TeamCard key={team.id} team={team} editable={data.editable} />
          ))}
        </div>
      )}
      {adding && data.editable && <FoundTeamDialog communityId={data.community.id} onClose={onAdded} />}
    </>
  );
}

function TeamCard({ team, editable }: { team: StaffTeam; editable: boolean }) {
  const [changing, setChanging] = useState(false);
  const [removing, setRemoving] = useState<StaffTeam["people"][number]>();
  const lead = useChange(({ residentId, leads }: { residentId: string; leads: boolean }) =>
    hall(setTeamLeader, { params: { teamId: team.id, residentId }, body: { leads } }),
  );
  return (
    <article className="volunteers-card" aria-label={team.name}>
      <div className="volunteers-moves" style={{ alignItems: "center" }}>
        <h2 style={{ margin: 0 }}>{team.name}</h2>
        <Tag tone={team.open ? "done" : "idle"}>{team.open ? "收人" : "不收人"}</Tag>
        {editable && (
          <Button look="quiet" style={{ marginLeft: "auto" }} onClick={() => setChanging(true)}>
            改
          </Button>
        )}
      </div>
      <p className="volunteers-small">
        {team.kindName}，{team.meets}，{team.members} 人
      </p>
      <p className="volunteers-small">{team.about}</p>
      <Faults error={lead.error} />
      <table className="volunteers-table">
        <tbody>
          {team.people.map((person) => (
            <tr key={person.residentId}>
              <th scope="row">{person.name}</th>
              <td>{person.leads ? "带队" : ""}</td>
              <td>
                {editable && (
                  <div className="volunteers-moves volunteers-moves-end">
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`${person.name}：${person.leads ? "不再带队" : "请来带队"}`}
                      onClick={() =>
                        lead.mutate(
                          { residentId: person.residentId, leads: !person.leads },
                          { onSuccess: ({ leads }) => say(leads ? `${person.name}带队` : `${person.name}不带队了`) },
                        )
                      }
                    >
                      {person.leads ? "不再带队" : "请来带队"}
                    </button>
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`${person.name}：请离开`}
                      onClick={() => setRemoving(person)}
                    >
                      请离开
                    </button>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {team.people.length === 0 && <p className="volunteers-small">还没有人加入。</p>}
      {removing && <RemoveMemberDialog team={team} person={removing} onClose={() => setRemoving(undefined)} />}
      {changing && <ChangeTeamDialog team={team} onClose={() => setChanging(false)} />}
    </article>
  );
}
