import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { stateNames } from "../../../../contract/lifecycle.js";
import type { Template } from "../../../../contract/templates.js";
import { Button } from "../../ui/button.js";
import { Calm } from "../../ui/calm.js";
import { Tag } from "../../ui/tag.js";
import { Trouble } from "../../ui/trouble.js";
import { templatesQuery } from "./queries.js";
import { TemplateDialog } from "./template-dialog.js";
import "./templates.css";

/** 常用回复: one's own and the community's, for which item and state each is. */
export function TemplatesPage() {
  const { data, error, refetch } = useQuery(templatesQuery);
  const [asked, setAsked] = useState<Template | "new" | null>(null);
  useEffect(() => {
    document.title = "常用回复 - 居民服务大厅";
  }, []);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  const own = data?.templates.filter(({ shared }) => !shared) ?? [];
  const shared = data?.templates.filter((one) => one.shared) ?? [];
  return (
    <main className="templates" aria-labelledby="templates-title">
      <header className="page-head">
        <h1 id="templates-title">常用回复</h1>
        <span className="page-count">{data ? `${data.templates.length} 条` : ""}</span>
        <span className="page-head-rest" />
        <Button onClick={() => setAsked("new")}>
          <Plus className="icon" size={16} aria-hidden="true" />
          写一条
        </Button>
      </header>
      <div className="templates-body">
        {!data && <p role="status">正在取…</p>}
        {data?.templates.length === 0 && (
          <Calm drawing="empty" title="还没有常用回复">
            <p>常写的话存一条，办件里按 Ctrl J 就能填进去，姓名、编号、日子自己填好。</p>
            <Button look="filled" onClick={() => setAsked("new")}>
              写一条
            </Button>
          </Calm>
        )}
        <Group title="自己的" templates={own} onAsk={setAsked} />
        <Group title="本社区大家的" templates={shared} onAsk={setAsked} />
      </div>
      {asked && <TemplateDialog template={asked === "new" ? null : asked} onClose={() => setAsked(null)} />}
    </main>
  );
}

interface GroupProps {
  title: string;
  templates: readonly Template[];
  onAsk: (template: Template) => void;
}

function Group({ title, templates, onAsk }: GroupProps) {
  if (templates.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="section-title">{title}</h2>
      <ul className="template-cards">
        {templates.map((one) => (
          <li key={one.id} className="template-card">
            <div className="template-name">
              <strong>{one.name}</strong>
              <Tag tone={one.itemTitle ? "brand" : "idle"}>{one.itemTitle ?? "所有事项"}</Tag>
              <Tag tone={one.state ? "brand" : "idle"}>{one.state ? stateNames[one.state] : "哪一步都行"}</Tag>
            </div>
            <p>{one.text}</p>
            <div className="template-foot">
              <span>{one.shared && `${one.ownerName}存的`}</span>
              {one.changeable && (
                <button type="button" className="link-button" aria-label={`改：${one.name}`} onClick={() => onAsk(one)}>
                  改
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
