import { useState } from "react";
import type { InputOf } from "../../../../contract/endpoint.js";
import { decideProposal, type StaffProposal } from "../../../../contract/team-proposals.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { DialogForm } from "../../ui/dialog-form.js";
import { Lines } from "../../ui/fields.js";
import { say } from "../../ui/toast.js";
import { useChange } from "../queries.js";

interface DecideProposalDialogProps {
  proposal: StaffProposal;
  yes: boolean;
  onClose: () => void;
}

type Decision = InputOf<typeof decideProposal>["body"];

/** Founds the team with who asked as its leader, or says why not; they read it. */
export function DecideProposalDialog({ proposal, yes, onClose }: DecideProposalDialogProps) {
  const [answer, setAnswer] = useState("");
  const params = { proposalId: proposal.id };
  const decide = useChange((body: Decision) =>
    carryOut(`team proposal ${proposal.id} ${JSON.stringify(body)}`, body, (fixed, key) =>
      hall(decideProposal, { params, body: fixed }, { key }),
    ),
  );
  return (
    <DialogForm
      title={yes ? `同意建“${proposal.name}”` : `不同意建“${proposal.name}”`}
      yes={yes ? "建好，告诉 TA" : "告诉 TA"}
      busy={decide.isPending}
      error={decide.error}
      onClose={onClose}
      onSubmit={() =>
        decide.mutate(
          { yes, answer },
          {
            onSuccess: () => {
              say(yes ? `${proposal.name}建好了，${proposal.residentName}带队` : `告诉${proposal.residentName}了`);
              onClose();
            },
          },
        )
      }
    >
      {yes && <p className="volunteers-small">队伍马上能加入，{proposal.residentName}带队。</p>}
      <Lines
        label={yes ? "说一句（可以不写）" : "为什么不行，怎样才行"}
        first
        maxLength={300}
        value={answer}
        onChange={setAnswer}
      />
    </DialogForm>
  );
}
