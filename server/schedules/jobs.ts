import { checkAudit } from "../audit/check.js";
import { sealAudit } from "../audit/seal.js";
import { makeSlots } from "../bookings/schedules/make-slots.js";
import { settleBookings } from "../bookings/settle.js";
import { offerPlaces } from "../bookings/waitlist/offers.js";
import { learnFromCorrections } from "../catalogue/suggest/versions.js";
import { keepMediations } from "../disputes/clockwork.js";
import { removeUnused } from "../files/commands.js";
import { fillInitials } from "../identity/initials.js";
import { sendDigests } from "../jobs/digest.js";
import { keepJobFigures } from "../jobs/figures/keep.js";
import { expireVacancies } from "../jobs/vacancies/commands.js";
import { foldCounts } from "../requests/counts/fold.js";
import { climbLadder, closeResolved } from "../requests/escalation/commands.js";
import { keepFigures } from "../requests/figures/keep.js";
import { recomputeLimits } from "../requests/limits/commands.js";
import { switchOffBrokenRules } from "../requests/routing/commands.js";
import { keepActivities } from "../volunteers/activities/clockwork.js";
import { keepVolunteerFigures } from "../volunteers/figures/keep.js";
import { keepHelpCalls } from "../volunteers/help/clockwork.js";
import { keepPairs } from "../volunteers/pairs/clockwork.js";
import { keepTerms } from "./retention.js";
import type { Job } from "./schedule.js";

const minute = 60_000;

/** What the workers do by themselves. */
export const jobs: readonly Job[] = [
  { name: "expire_vacancies", everyMs: 10 * minute, run: () => expireVacancies() },
  { name: "send_job_digests", everyMs: 30 * minute, run: () => sendDigests() },
  { name: "keep_terms", everyMs: 10 * minute, run: () => keepTerms() },
  { name: "remove_unused_files", everyMs: 60 * minute, run: () => removeUnused() },
  { name: "seal_audit", everyMs: 10_000, run: () => sealAudit() },
  { name: "check_audit", everyMs: 30 * minute, run: () => checkAudit() },
  { name: "fill_initials", everyMs: minute, run: () => fillInitials() },
  { name: "keep_figures", everyMs: 5 * minute, run: () => keepFigures() },
  { name: "fold_counts", everyMs: 10_000, run: () => foldCounts() },
  { name: "climb_ladder", everyMs: minute, run: () => climbLadder() },
  { name: "close_resolved", everyMs: 10 * minute, run: () => closeResolved() },
  { name: "recompute_limits", everyMs: minute, run: () => recomputeLimits() },
  { name: "offer_places", everyMs: 10_000, run: () => offerPlaces() },
  { name: "settle_bookings", everyMs: minute, run: () => settleBookings() },
  { name: "make_slots", everyMs: 10 * minute, run: () => makeSlots() },
  { name: "keep_activities", everyMs: minute, run: () => keepActivities() },
  { name: "keep_volunteer_figures", everyMs: 5 * minute, run: () => keepVolunteerFigures() },
  { name: "keep_job_figures", everyMs: 5 * minute, run: () => keepJobFigures() },
  { name: "keep_pairs", everyMs: 10 * minute, run: () => keepPairs() },
  { name: "keep_help_calls", everyMs: 5_000, run: () => keepHelpCalls() },
  { name: "keep_mediations", everyMs: minute, run: () => keepMediations() },
  { name: "learn_items", everyMs: 24 * 60 * minute, run: () => learnFromCorrections() },
  { name: "switch_off_rules", everyMs: minute, run: () => switchOffBrokenRules() },
];
