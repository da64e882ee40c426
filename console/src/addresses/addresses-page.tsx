import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { StaffMember } from "../../../contract/identity.js";
import { type AddressKind, addressKindNames, type CommunitySummary } from "../../../contract/places.js";
import { Trouble } from "../ui/trouble.js";
import { AddName } from "./add-name.js";
import { ImportBoundaries } from "./import-boundaries.js";
import { NameList } from "./name-list.js";
import { addressesQuery, communitiesQuery } from "./queries.js";
import { TryAddress } from "./try-address.js";
import "./addresses.css";

/** 地址表: the names by which the hall finds the community of an address, and a box to try one. */
export function AddressesPage({ me }: { me: StaffMember }) {
  const ofCounty = me.posts.some(({ role }) => role === "supervisor" || role === "administrator");
  const canEdit = ofCounty || me.posts.some(({ role }) => role === "head");
  const [communityId, setCommunityId] = useState<string | null>(ofCounty ? null : me.community.id);
  const communities = useQuery({ ...communitiesQuery, enabled: ofCounty });
  const chosen = communityId ?? communities.data?.communities[0]?.id ?? "";
  const { data, error, refetch } = useQuery({ ...addressesQuery(chosen), enabled: chosen !== "" });
  if (error) return <Trouble error={error} onRetry={refetch} />;
  return (
    <div className="addresses">
      <div className="page-head">
        <h1>地址表</h1>
        <span className="page-count">{data ? `${data.names.length} 个名字` : ""}</span>
        {ofCounty && (
          <CommunityChoice
            communities={communities.data?.communities ?? []}
            chosen={chosen}
            onChoose={setCommunityId}
          />
        )}
      </div>
      <div className="addresses-body">
        <TryAddress />
        {canEdit && chosen && <AddName communityId={chosen} />}
        {ofCounty && <ImportBoundaries />}
        {data &&
          (Object.keys(addressKindNames) as AddressKind[]).map((kind) => (
            <NameList
              key={kind}
              title={addressKindNames[kind]}
              names={data.names.filter((name) => name.kind === kind)}
              communityId={chosen}
              canEdit={canEdit}
            />
          ))}
      </div>
    </div>
  );
}

function CommunityChoice({
  communities,
  chosen,
  onChoose,
}: {
  communities: readonly CommunitySummary[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  return (
    <select
      className="field-select"
      aria-label="哪个社区"
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      {communities.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
