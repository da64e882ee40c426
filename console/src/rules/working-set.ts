import type { RuleText } from "../../../contract/rule-text.js";
import type { RulesPage } from "../../../contract/rules.js";
import { useKept } from "./kept.js";

/** What somebody changed here and did not save yet, with the steps back. */
interface Edits {
  /** The draft's revision when the first change was made. */
  revision: number;
  basedOn: number;
  rules: RuleText[];
  past: RuleText[][];
}

const mostSteps = 30;

export interface WorkingSet {
  rules: RuleText[];
  /** On which revision and version the set would be saved. */
  revision: number;
  basedOn: number;
  /** Changed here, and not saved. */
  unsaved: boolean;
  /** A draft that is kept in the county, or changes made here. */
  isDraft: boolean;
  /** Somebody saved, discarded or published meanwhile. */
  overtaken: boolean;
  canUndo: boolean;
  change(rules: RuleText[]): void;
  undo(): void;
  /** Forgets what was changed here. */
  drop(): void;
  /** Keeps what was changed here, on top of the newest draft. */
  insist(): void;
}

/** The rules as they are being worked on: one's own changes, else the county's draft, else what is in force. */
export function useWorkingSet(page: RulesPage): WorkingSet {
  const [edits, setEdits] = useKept<Edits | null>("edits", null);
  const kept = page.draft?.rules ?? null;
  const revision = page.draft?.revision ?? 0;
  const rules = edits?.rules ?? kept ?? page.rules.map(textOf);
  const basedOn = kept ? (page.draft?.basedOn ?? page.newest) : page.newest;
  const overtaken = edits !== null && edits.revision !== revision;

  return {
    rules,
    revision: edits?.revision ?? revision,
    basedOn: edits?.basedOn ?? basedOn,
    unsaved: edits !== null,
    isDraft: edits !== null || kept !== null,
    overtaken,
    canUndo: edits !== null,
    change(next) {
      const past = [...(edits?.past ?? []), rules].slice(-mostSteps);
      setEdits({ revision: edits?.revision ?? revision, basedOn: edits?.basedOn ?? basedOn, rules: next, past });
    },
    undo() {
      if (!edits) return;
      const before = edits.past.at(-1);
      const past = edits.past.slice(0, -1);
      setEdits(before && past.length > 0 ? { ...edits, rules: before, past } : null);
    },
    drop: () => setEdits(null),
    insist: () => edits && setEdits({ ...edits, revision, basedOn: page.newest }),
  };
}

function textOf({ broken: _, sent: __, sentOn: ___, ...text }: RulesPage["rules"][number]): RuleText {
  return text;
}
