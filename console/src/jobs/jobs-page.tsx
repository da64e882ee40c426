import { useEffect, useState } from "react";
import { useNavigate, useSearchParams } from "react-router-dom";
import { Button } from "../ui/button.js";
import { FairDialog } from "./fairs/fair-dialog.js";
import { Fairs } from "./fairs/fairs.js";
import { JobFigures } from "./figures/figures.js";
import { ImportDialog } from "./import/import-dialog.js";
import { Placements } from "./placements.js";
import { Seekers } from "./seekers.js";
import { TakeSeekerDialog } from "./take-dialog.js";
import { Vacancies } from "./vacancies.js";
import { VacancyDialog } from "./vacancy-dialog.js";
import "./import/import.css";
import "./jobs.css";

const parts = {
  vacancies: "岗位",
  seekers: "求职者",
  placements: "推荐和录用",
  fairs: "招聘会",
  figures: "数据",
} as const;
type Part = keyof typeof parts;

/** 岗位和推荐: what employers offer, whom it fits, what came of it, and how it all goes. */
export function JobsPage() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("part") as Part | null;
  const part: Part = asked && asked in parts ? asked : "vacancies";
  const navigate = useNavigate();
  const [open, setOpen] = useState<"add" | "import" | "take" | "fair">();
  useEffect(() => {
    document.title = "岗位和推荐 - 居民服务大厅";
  }, []);
  return (
    <main className="jobs" aria-labelledby="jobs-title">
      <div className="jobs-head">
        <h1 id="jobs-title">岗位和推荐</h1>
        {(Object.entries(parts) as [Part, string][]).map(([one, words]) => (
          <Button
            key={one}
            look={one === part ? "tint" : "quiet"}
            aria-pressed={one === part}
            onClick={() => setSearch({ part: one })}
          >
            {words}
          </Button>
        ))}
        {part === "seekers" && (
          <div className="jobs-head-last">
            <Button look="filled" onClick={() => setOpen("take")}>
              替居民登记
            </Button>
          </div>
        )}
        {part === "fairs" && (
          <div className="jobs-head-last">
            <Button look="filled" onClick={() => setOpen("fair")}>
              办一场招聘会
            </Button>
          </div>
        )}
        {part === "vacancies" && (
          <div className="jobs-head-last">
            <Button look="outline" onClick={() => setOpen("import")}>
              从 Excel 导入
            </Button>
            <Button look="filled" onClick={() => setOpen("add")}>
              登记岗位
            </Button>
          </div>
        )}
      </div>
      <div className="jobs-body">
        {part === "vacancies" && <Vacancies />}
        {part === "seekers" && <Seekers />}
        {part === "placements" && <Placements />}
        {part === "fairs" && <Fairs onPlan={() => setOpen("fair")} />}
        {part === "figures" && <JobFigures />}
      </div>
      {open === "add" && <VacancyDialog onClose={() => setOpen(undefined)} />}
      {open === "take" && <TakeSeekerDialog onClose={() => setOpen(undefined)} />}
      {open === "fair" && (
        <FairDialog onSaved={({ id }) => navigate(`/jobs/fairs/${id}`)} onClose={() => setOpen(undefined)} />
      )}
      {open === "import" && <ImportDialog onClose={() => setOpen(undefined)} />}
    </main>
  );
}
