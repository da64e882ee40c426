import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { StaffMember } from "../../../../contract/identity.js";
import { relationNames, removeKinship } from "../../../../contract/staffing.js";
import { hall } from "../../platform/hall.js";
import { Button } from "../../ui/button.js";
import { Faults } from "../../ui/faults.js";
import { say } from "../../ui/toast.js";
import { kinshipsQuery } from "../queries.js";
import { useChange } from "../use-change.js";
import { KinshipDialog } from "./kinship-dialog.js";

/** 回避: whose requests are never given to whom. */
export function Kinships({ communityId, me }: { communityId: string | undefined; me: StaffMember }) {
  const [adding, setAdding] = useState(false);
  const { data } = useQuery(kinshipsQuery(communityId));
  const remove = useChange((params: { staffId: string; residentId: string }) => hall(removeKinship, { params }));
  if (!data) return null;
  return (
    <section className="staffing-section" aria-labelledby="kinship-title">
      <div className="staffing-section-head">
        <h2 id="kinship-title">回避</h2>
        <span className="page-count">亲属和有利害关系的居民，他们的件不派给本人</span>
        <span className="page-head-rest" />
        <Button onClick={() => setAdding(true)}>
          <Plus className="icon" size={16} aria-hidden="true" />
          登记回避
        </Button>
      </div>
      <Faults error={remove.error} />
      {data.kinships.length === 0 ? (
        <p className="staffing-note">还没有登记。自己家里人来办事之前，请先登记在这里。</p>
      ) : (
        <table className="staffing-table" aria-labelledby="kinship-title">
          <thead>
            <tr>
              <th scope="col">谁</th>
              <th scope="col">居民</th>
              <th scope="col">关系</th>
              <th scope="col">
                <span className="hidden-words">撤销</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.kinships.map(({ staff, residentId, residentName, relation, mine }) => (
              <tr key={`${staff.id} ${residentId}`}>
                <th scope="row">{staff.name}</th>
                <td>{residentName}</td>
                <td>{relationNames[relation]}</td>
                <td className="staffing-last">
                  {mine && (
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`撤销${staff.name}和${residentName}的回避`}
                      onClick={() =>
                        remove.mutate({ staffId: staff.id, residentId }, { onSuccess: () => say("已经撤掉") })
                      }
                    >
                      撤销
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && (
        <KinshipDialog
          staff={data.editable ? data.staff : data.staff.filter(({ id }) => id === me.id)}
          first={data.staff.some(({ id }) => id === me.id) ? me.id : (data.staff[0]?.id ?? "")}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
