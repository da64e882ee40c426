import { Fragment, useEffect } from "react";
import { type Role, roleNames, type StaffMember } from "../../../../contract/identity.js";
import { type Right, type RightEntry, reachNames, rights } from "../../../../contract/rights.js";
import { Tag } from "../../ui/tag.js";
import "../staffing.css";
import "./people.css";

const roles = Object.keys(roleNames) as Role[];
const groups = [...new Set(Object.values(rights).map(({ group }) => group))];

/** 权限表: the same table by which the server decides; rows are what one may do, columns the posts. */
export function RightsPage({ me }: { me: StaffMember }) {
  useEffect(() => {
    document.title = "权限表 - 居民服务大厅";
  }, []);
  const mine = new Set(me.posts.map(({ role }) => role));
  return (
    <main className="staffing" aria-labelledby="staffing-title">
      <header className="page-head">
        <h1 id="staffing-title">权限表</h1>
        <span className="page-count">系统就按这张表放行；您的岗位涂了底色</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="staffing-body" tabIndex={0} aria-labelledby="staffing-title">
        <table className="staffing-table rights-table" aria-labelledby="staffing-title">
          <thead>
            <tr>
              <th scope="col">可以</th>
              {roles.map((role) => (
                <th key={role} scope="col" className={mine.has(role) ? "rights-mine" : ""}>
                  {roleNames[role]}
                  {mine.has(role) && <span className="hidden-words">（您的岗位）</span>}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <Fragment key={group}>
              <tbody>
                <tr className="rights-group">
                  <th scope="rowgroup" colSpan={roles.length + 1}>
                    {group}
                  </th>
                </tr>
                {(Object.entries(rights) as [Right, RightEntry][])
                  .filter(([, entry]) => entry.group === group)
                  .map(([right, entry]) => (
                    <tr key={right}>
                      <th scope="row">{entry.words}</th>
                      {roles.map((role) => (
                        <td key={role} className={mine.has(role) ? "rights-mine" : ""}>
                          <Reaches reach={entry.reach[role]} />
                        </td>
                      ))}
                    </tr>
                  ))}
              </tbody>
            </Fragment>
          ))}
        </table>
        <p className="staffing-note">
          一个人有几个岗位，权限加起来算。别的社区的件，对没有全县权限的人等于不存在。调解件除了调解员和委员会负责人，谁也打不开。
        </p>
      </section>
    </main>
  );
}

function Reaches({ reach }: { reach: keyof typeof reachNames | undefined }) {
  if (!reach) return <span className="rights-none">不能</span>;
  return <Tag tone={reach === "county" ? "brand" : reach === "community" ? "done" : "idle"}>{reachNames[reach]}</Tag>;
}
