import { NavLink } from "react-router-dom";
import { useMe } from "../identity/me.js";
import { toolsOf } from "./tools.js";

/** The pages behind the lists: rules, rosters, tables. */
export function SideTools() {
  const tools = toolsOf(useMe());
  if (tools.length === 0) return null;
  return (
    <section aria-label="管理">
      <h2 className="side-group">管理</h2>
      <ul>
        {tools.map(({ path, name, icon: Icon }) => (
          <li key={path}>
            <NavLink to={path} className={({ isActive }) => `side-view${isActive ? " side-view-here" : ""}`}>
              <Icon className="icon" size={16} aria-hidden="true" />
              <span>{name}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
