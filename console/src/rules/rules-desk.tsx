import { useQuery } from "@tanstack/react-query";
import { History, Plus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import type { RuleText } from "../../../contract/rule-text.js";
import type { RulesPage } from "../../../contract/rules.js";
import { newKey } from "../platform/intention.js";
import { Button } from "../ui/button.js";
import { DraftBar } from "./draft-bar.js";
import { DryRunDialog } from "./dry-run-dialog.js";
import { HistoryDialog } from "./history-dialog.js";
import { useKept } from "./kept.js";
import { useChoices } from "./names.js";
import { Notices } from "./notices.js";
import { PublishDialog } from "./publish-dialog.js";
import { checkQuery } from "./queries.js";
import { RuleEditor } from "./rule-editor.js";
import { RuleList } from "./rule-list.js";
import { TryPanel } from "./try-panel.js";
import { useWorkingSet } from "./working-set.js";

type Open = "history" | "publish" | "dry_run" | null;

/** The rules as sentences on the left; on the right a box to try them, or the rule that is being written. */
export function RulesDesk({ page }: { page: RulesPage }) {
  const set = useWorkingSet(page);
  const { choices, names } = useChoices();
  const [open, setOpen] = useState<Open>(null);
  const [editing, setEditing] = useKept<RuleText | null>("editing", null);
  const [tried, setTried] = useState<string | null>(null);
  const checked = useDeferredValue(set.rules);
  const { data: check, isPlaceholderData } = useQuery({ ...checkQuery(checked), enabled: page.mayEdit });
  const faults = check?.faults ?? [];

  /** Puts the rule in its place, or a new one where it gets a turn: before one for everything, else last. */
  function keep(rule: RuleText) {
    const known = set.rules.some(({ origin }) => origin === rule.origin);
    const open = set.rules.findIndex(({ conditions }) => Object.keys(conditions).length === 0);
    const place = open < 0 ? set.rules.length : open;
    set.change(
      known
        ? set.rules.map((old) => (old.origin === rule.origin ? rule : old))
        : [...set.rules.slice(0, place), rule, ...set.rules.slice(place)],
    );
    setEditing(null);
  }

  return (
    <main className="rules">
      <div className="page-head">
        <h1>派单规则</h1>
        <span className="rules-motto">从上往下试，碰到第一条合适的就停</span>
        <span className="page-head-rest" />
        <Button look="quiet" onClick={() => setOpen("history")}>
          <History className="icon" size={16} aria-hidden="true" />
          {page.inForce ? `第 ${page.inForce.version} 版` : "还没有规则"}
        </Button>
        {page.mayEdit ? (
          <Button onClick={() => setEditing(newRule(choices.desks[0]?.code ?? "general"))}>
            <Plus className="icon" size={16} aria-hidden="true" />
            加一条
          </Button>
        ) : (
          <span className="page-count">县级督办来改，您可以试</span>
        )}
      </div>
      {page.mayEdit && set.isDraft && (
        <DraftBar
          page={page}
          set={set}
          changes={check && !isPlaceholderData ? check.changes.length : null}
          errors={faults.filter(({ level }) => level === "error").length}
          onDryRun={() => setOpen("dry_run")}
          onPublish={() => setOpen("publish")}
        />
      )}
      <div className="rules-body">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="rules-list" aria-label="规则" tabIndex={0}>
          <Notices page={page} faults={faults.filter(({ place }) => place === null)} />
          <RuleList
            page={page}
            rules={set.rules}
            faults={faults}
            names={names}
            chosen={editing?.origin ?? tried}
            onChange={(rules) => {
              set.change(rules);
              setTried(null);
            }}
            onEdit={setEditing}
          />
        </section>
        <aside className="rules-side" aria-label={editing ? "改这一条" : "试一试"}>
          {editing && page.mayEdit ? (
            <RuleEditor
              key={editing.origin}
              rule={editing}
              isNew={!set.rules.some(({ origin }) => origin === editing.origin)}
              choices={choices}
              names={names}
              onDraft={setEditing}
              onDone={keep}
              onRemove={() => {
                set.change(set.rules.filter(({ origin }) => origin !== editing.origin));
                setEditing(null);
              }}
              onClose={() => setEditing(null)}
            />
          ) : (
            <TryPanel
              page={page}
              draft={set.isDraft && page.mayEdit ? set.rules : null}
              choices={choices}
              onTried={(place) => setTried(place === null ? null : (set.rules[place]?.origin ?? null))}
              onDryRun={() => setOpen("dry_run")}
            />
          )}
        </aside>
      </div>
      {open === "history" && <HistoryDialog page={page} onClose={() => setOpen(null)} />}
      {open === "dry_run" && <DryRunDialog rules={set.rules} onClose={() => setOpen(null)} />}
      {open === "publish" && (
        <PublishDialog
          page={page}
          set={set}
          faults={faults}
          changes={check?.changes ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </main>
  );
}

function newRule(deskCode: string): RuleText {
  return {
    origin: newKey(),
    name: "",
    conditions: {},
    effect: { deskCode },
    because: "",
    validFrom: null,
    validUntil: null,
    off: false,
  };
}
