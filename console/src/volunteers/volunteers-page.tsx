import { useEffect, useState } from "react";
import { useSearchParams } from "react-router-dom";
import { Button } from "../ui/button.js";
import { Activities } from "./activities.js";
import { Corrections } from "./corrections/corrections.js";
import { VolunteerFigures } from "./figures/figures.js";
import { HelpCalls } from "./help/help-calls.js";
import { Pairs } from "./pairs/pairs.js";
import { Teams } from "./teams/teams.js";
import "./volunteers.css";

const parts = {
  coming: "接下来的",
  past: "办过的",
  help: "求助",
  pairs: "结对",
  corrections: "时长更正",
  teams: "队伍",
  figures: "数据",
} as const;
/** What the button at the right begins, where there is something to begin. */
const beginning: Partial<Record<Part, string>> = {
  coming: "排活动",
  past: "排活动",
  help: "替人叫",
  pairs: "结一对",
  teams: "建一支队伍",
};
type Part = keyof typeof parts;

/** 志愿和活动: what is planned, what is over and waits for its hours, the teams, and how it all goes. */
export function VolunteersPage() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("part") as Part | null;
  const part: Part = asked && asked in parts ? asked : "coming";
  const [adding, setAdding] = useState(false);
  const communityId = search.get("community") ?? undefined;
  useEffect(() => {
    document.title = "志愿和活动 - 居民服务大厅";
  }, []);
  const put = (name: string, value: string) => {
    search.set(name, value);
    setSearch(search);
  };
  const listed = {
    communityId,
    adding,
    onAdded: () => setAdding(false),
    onPlace: (id: string) => put("community", id),
  };
  return (
    <main className="volunteers" aria-labelledby="volunteers-title">
      <div className="volunteers-head">
        <h1 id="volunteers-title">志愿和活动</h1>
        {(Object.entries(parts) as [Part, string][]).map(([one, words]) => (
          <Button
            key={one}
            look={one === part ? "tint" : "quiet"}
            aria-pressed={one === part}
            onClick={() => put("part", one)}
          >
            {words}
          </Button>
        ))}
        {beginning[part] && (
          <div className="volunteers-head-last">
            <Button look="filled" onClick={() => setAdding(true)}>
              {beginning[part]}
            </Button>
          </div>
        )}
      </div>
      <div className="volunteers-body">
        {part === "corrections" ? (
          <Corrections communityId={communityId} />
        ) : part === "figures" ? (
          <VolunteerFigures />
        ) : part === "pairs" ? (
          <Pairs {...listed} />
        ) : part === "help" ? (
          <HelpCalls {...listed} />
        ) : part === "teams" ? (
          <Teams {...listed} />
        ) : (
          <Activities key={part} {...listed} past={part === "past"} />
        )}
      </div>
    </main>
  );
}
