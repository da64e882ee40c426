import { useState } from "react";
import type { InputOf } from "../../../../contract/endpoint.js";
import { changeTeam, foundTeam } from "../../../../contract/team-staff.js";
import { type TeamKind, teamKinds } from "../../../../contract/teams.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Line, Lines, Pick, Tick } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";
import type { StaffTeam } from "./teams.js";

type Founding = InputOf<typeof foundTeam>["body"];

export function FoundTeamDialog({ communityId, onClose }: { communityId: string; onClose: () => void }) {
  const [text, setText] = useState({ name: "", kind: "volunteer" as TeamKind, about: "", meets: "" });
  const found = useChange((body: Founding) =>
    carryOut(`team ${JSON.stringify(body)}`, body, (fixed, key) => hall(foundTeam, { body: fixed }, { key })),
  );
  return (
    <DialogForm
      title="建一支队伍"
      yes="建好"
      no="先不建"
      busy={found.isPending}
      error={found.error}
      onClose={onClose}
      onSubmit={() =>
        found.mutate(
          { communityId, ...text },
          {
            onSuccess: () => {
              say("建好了，居民能加入了");
              onClose();
            },
          },
        )
      }
    >
      <Line label="队名" data-first maxLength={40} value={text.name} onChange={(name) => setText({ ...text, name })} />
      <Pick
        label="哪一种"
        value={text.kind}
        options={Object.entries(teamKinds)}
        onChange={(kind) => setText({ ...text, kind: kind as TeamKind })}
      />
      <Line
        label="什么时候聚"
        maxLength={60}
        placeholder="每周六上午"
        value={text.meets}
        onChange={(meets) => setText({ ...text, meets })}
      />
      <Lines label="做什么" maxLength={300} value={text.about} onChange={(about) => setText({ ...text, about })} />
    </DialogForm>
  );
}

export function ChangeTeamDialog({ team, onClose }: { team: StaffTeam; onClose: () => void }) {
  const [text, setText] = useState({ about: team.about, meets: team.meets, open: team.open });
  const change = useChange((body: typeof text) => hall(changeTeam, { params: { teamId: team.id }, body }));
  return (
    <DialogForm
      title={`改：${team.name}`}
      yes="改好"
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onSubmit={() =>
        change.mutate(text, {
          onSuccess: () => {
            say("改好了");
            onClose();
          },
        })
      }
    >
      <Line
        label="什么时候聚"
        data-first
        maxLength={60}
        value={text.meets}
        onChange={(meets) => setText({ ...text, meets })}
      />
      <Lines label="做什么" maxLength={300} value={text.about} onChange={(about) => setText({ ...text, about })} />
      <Tick words="收新人" on={text.open} onChange={(open) => setText({ ...text, open })} />
    </DialogForm>
  );
}
