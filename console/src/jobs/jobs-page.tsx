import { useState } from "react";
import { Button } from "../ui/button.js";
import { Placements } from "./placements.js";
import { Vacancies } from "./vacancies.js";
import { VacancyDialog } from "./vacancy-dialog.js";
import "./jobs.css";

/** 岗位和推荐: what employers offer, whom it fits, and what came of it. */
export function JobsPage() {
  const [part, setPart] = useState<"vacancies" | "placements">("vacancies");
  const [adding, setAdding] = useState(false);
  return (
    <main className="jobs" aria-labelledby="jobs-title">
      <div className="jobs-head">
        <h1 id="jobs-title">岗位和推荐</h1>
        <Button
          look={part === "vacancies" ? "tint" : "quiet"}
          aria-pressed={part === "vacancies"}
          onClick={() => setPart("vacancies")}
        >
          岗位
        </Button>
        <Button
          look={part === "placements" ? "tint" : "quiet"}
          aria-pressed={part === "placements"}
          onClick={() => setPart("placements")}
        >
          推荐和录用
        </Button>
        <div className="jobs-head-last">
          <a className="button button-outline" href="/api/staff/placements.xlsx" download>
            导出台账
          </a>
          <Button look="filled" onClick={() => setAdding(true)}>
            登记岗位
          </Button>
        </div>
      </div>
      <div className="jobs-body">{part === "vacancies" ? <Vacancies /> : <Placements />}</div>
      {adding && <VacancyDialog onClose={() => setAdding(false)} />}
    </main>
  );
}
