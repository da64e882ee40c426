import { administration } from "./administration.js";
import { assistance } from "./assistance.js";
import { communityLife } from "./community-life.js";
import { consumer } from "./consumer.js";
import { disabled } from "./disabled.js";
import { education } from "./education.js";
import { elders } from "./elders.js";
import { employment } from "./employment.js";
import { familyPlanning } from "./family-planning.js";
import { health } from "./health.js";
import { longCommunity } from "./long-community.js";
import { longFamily } from "./long-family.js";
import { longHardship } from "./long-hardship.js";
import { longWork } from "./long-work.js";
import { migrants } from "./migrants.js";
import { minors } from "./minors.js";
import { mixed } from "./mixed.js";
import { plain } from "./plain.js";
import { safety } from "./safety.js";
import type { LabelledSentence } from "./sentence.js";
import { socialSecurity } from "./social-security.js";

/** All that was written down by hand: what a model learns from before any resident has typed a word. */
export const writtenSentences: readonly LabelledSentence[] = [
  employment,
  socialSecurity,
  assistance,
  administration,
  communityLife,
  health,
  familyPlanning,
  education,
  consumer,
  safety,
  minors,
  elders,
  disabled,
  migrants,
  longWork,
  longHardship,
  longFamily,
  longCommunity,
  mixed,
  plain,
].flat();
