import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { StaffProposal } from "../../../../contract/team-proposals.js";
import { shortMoment, useNow } from "../../platform/time.js";
import { Button } from "../../ui/button.js";
import { MoreRows } from "../../ui/more-rows.js";
import { Tag } from "../../ui/tag.js";
import { Trouble } from "../../ui/trouble.js";
import { DecideProposalDialog } from "./decide-proposal-dialog.js";
import { proposalsQuery } from "./team-queries.js";

/** What residents wish for as teams: those that wait stand above the teams; those that were answered are looked up. */
export function Proposals({ communityId }: { communityId: string }) {
  const [part, setPart] = useState<"waiting" | "answered">("waiting");
  const [deciding, setDeciding] = useState<{ proposal: StaffProposal; yes: boolean }>();
  const list = useInfiniteQuery(proposalsQuery(communityId, part));
  const proposals = list.data?.pages.flatMap((page) => page.proposals);
  return (
    <section className="volunteers-card" aria-labelledby="team-proposals">
      <div className="volunteers-moves" style={{ alignItems: "center" }}>
        <h2 id="team-proposals" style={{ margin: 0 }}>
          居民想建的队伍
        </h2>
        <Button
          look={part === "waiting" ? "tint" : "quiet"}
          aria-pressed={part === "waiting"}
          onClick={() => setPart("waiting")}
        >
          等答复
        </Button>
        <Button
          look={part === "answered" ? "tint" : "quiet"}
          aria-pressed={part === "answered"}
          onClick={() => setPart("answered")}
        >
          答复过的
        </Button>
      </div>
      {list.error && !proposals ? (
        <Trouble error={list.error} onRetry={list.refetch} />
      ) : !proposals ? (
        <div aria-busy="true" />
      ) : proposals.length === 0 ? (
        <p className="volunteers-small">{part === "waiting" ? "现在没有等答复的。" : "还没有答复过。"}</p>
      ) : (
        <table className="volunteers-table" aria-labelledby="team-proposals">
          <thead>
            <tr>
              <th scope="col">队伍</th>
              <th scope="col">谁提的</th>
              <th scope="col">想做什么</th>
              <th scope="col">{part === "waiting" ? "接着做" : "答复"}</th>
            </tr>
          </thead>
          <tbody>
            {proposals.map((proposal) => (
              <ProposalRow key={proposal.id} proposal={proposal} onDecide={(yes) => setDeciding({ proposal, yes })} />
            ))}
          </tbody>
        </table>
      )}
      <MoreRows of={list} />
      {deciding && (
        <DecideProposalDialog
          key={deciding.proposal.id}
          proposal={deciding.proposal}
          yes={deciding.yes}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </section>
  );
}

function ProposalRow({ proposal, onDecide }: { proposal: StaffProposal; onDecide: (yes: boolean) => void }) {
  const now = useNow();
  const { name, kindName, meets, about, residentName, residentPhone, createdAt, state, stateWords } = proposal;
  return (
    <tr>
      <th scope="row">
        {name}
        <div className="volunteers-small">
          {kindName}，{meets}
        </div>
      </th>
      <td>
        {residentName}
        <div className="volunteers-small">
          {residentPhone ?? "没有留电话"}，{shortMoment(createdAt, now)}提的
        </div>
      </td>
      <td className="volunteers-words">{about}</td>
      <td>
        {state === "waiting" ? (
          <div className="volunteers-moves">
            <button type="button" className="link-button" aria-label={`${name}：同意`} onClick={() => onDecide(true)}>
              同意
            </button>
            <button
              type="button"
              className="link-button"
              aria-label={`${name}：不同意`}
              onClick={() => onDecide(false)}
            >
              不同意
            </button>
          </div>
        ) : (
          <>
            <Tag tone={state === "founded" ? "done" : "idle"}>{stateWords}</Tag>
            <div className="volunteers-small">
              {proposal.decidedBy}
              {proposal.answer ? `：${proposal.answer}` : ""}
            </div>
          </>
        )}
      </td>
    </tr>
  );
}
