import { type FormEvent, useState } from "react";
import { type AuditGroup, auditGroups } from "../../../contract/audit.js";
import { Button } from "../ui/button.js";
import { Line } from "../ui/fields.js";
import { useAsked } from "./asked.js";

/** By whom, what, to whom, and when. */
export function SearchBar() {
  const [asked, ask] = useAsked();
  const [who, setWho] = useState(asked.who ?? "");
  const [object, setObject] = useState(asked.object ?? "");
  const any = Object.keys(asked).length > 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    ask({ who: who.trim(), object: object.trim() });
  }

  return (
    <search>
      <form className="audit-search" onSubmit={submit}>
        <Line label="谁做的" maxLength={30} placeholder="同事的姓名" value={who} onChange={setWho} />
        <div className="field">
          <label htmlFor="audit-what">做了什么</label>
          <select
            id="audit-what"
            className="field-input"
            value={asked.action ?? asked.group ?? ""}
            onChange={({ target: { value } }) =>
              value in auditGroups ? ask({ group: value, action: "" }) : ask({ action: value, group: "" })
            }
          >
            <option value="">什么都看</option>
            {(Object.entries(auditGroups) as [AuditGroup, (typeof auditGroups)[AuditGroup]][]).map(
              ([group, { name, actions }]) => (
                <optgroup key={group} label={name}>
                  <option value={group}>{name}：全部</option>
                  {Object.entries(actions).map(([action, words]) => (
                    <option key={action} value={action}>
                      {words}
                    </option>
                  ))}
                </optgroup>
              ),
            )}
          </select>
        </div>
        <Line label="对谁、哪一件" maxLength={30} placeholder="姓名或办件号" value={object} onChange={setObject} />
        <Line label="从哪天" type="date" value={asked.from ?? ""} onChange={(from) => ask({ from })} />
        <Line label="到哪天" type="date" value={asked.until ?? ""} onChange={(until) => ask({ until })} />
        <div className="audit-search-buttons">
          <Button type="submit" look="filled">
            查
          </Button>
          {any && (
            <Button
              look="quiet"
              onClick={() => {
                setWho("");
                setObject("");
                ask({ who: "", group: "", action: "", object: "", from: "", until: "" });
              }}
            >
              清掉条件
            </Button>
          )}
        </div>
      </form>
    </search>
  );
}
