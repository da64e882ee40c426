import { catalogueItems } from "../catalogue/catalogue-items.js";
import type { CatalogueItem } from "../catalogue/item.js";
import type { Chance } from "../chance.js";
import type { StaffPlan } from "../people/staff.js";
import { namesOf } from "../places/addresses.js";
import type { ApplicationRow, ResidentRow } from "../rows.js";
import type { World } from "../world.js";
import { answerForm } from "./answers.js";
import { type CourseName, playCourse } from "./courses.js";
import { endOfStory, sentOn } from "./moments.js";
import { openFile, type RequestFile } from "./request-file.js";
import { storyOf } from "./stories/stories.js";

export interface ApplicationPlot {
  key: string;
  itemCode: string;
  resident: ResidentRow;
  communityCode: string;
  said: string;
  turn?: number;
  replied?: string;
  answered?: string;
  course: CourseName;
  /** Submitted so many working days ago. */
  daysAgo: number;
  /** Ended, or last touched, so many working days after; absent: up to now. */
  lasted?: number;
  owner?: StaffPlan | undefined;
  channel?: string;
  score?: number;
  ratingText?: string | undefined;
}

export interface ApplicationFile {
  file: RequestFile;
  application: ApplicationRow;
}

/** Plays one application from its submission on. */
export function playApplication(world: World, plot: ApplicationPlot, chance: Chance): ApplicationFile {
  const item = itemOf(plot.itemCode);
  const tell = teller(plot.communityCode, chance);
  const text = tell(plot.said);
  const day = world.clock.workingDayBefore(world.today, plot.daysAgo);
  const submittedAt = sentOn(world, day, chance);
  const file = openFile(world, { ...plot, item, submittedAt, text, channel: plot.channel ?? "mini_program" });
  playCourse(
    world,
    file,
    { ...plot, story: storyOf(plot.itemCode), tell, until: endOfStory(world, submittedAt, plot.lasted) },
    chance,
  );
  const answers = answerForm(item.form, { resident: plot.resident, said: text, today: world.today, chance });
  // The form's own long question already holds the words.
  const hasLong = item.form.some(({ name, type }) => type === "longtext" && answers[name]);
  return { file, application: { requestId: file.row.id, answers, note: hasLong ? "" : text } };
}

export function itemOf(code: string): CatalogueItem {
  const found = catalogueItems.find((item) => item.code === code);
  if (!found) throw new Error(`no item ${code}`);
  return found;
}

/** Puts the community's own names into a story's words. */
function teller(communityCode: string, chance: Chance): (words: string) => string {
  const names = namesOf[communityCode];
  if (!names) throw new Error(`no address names for ${communityCode}`);
  const street = chance.pick(names.streets).name;
  const estate = chance.pick(names.estates);
  const landmark = chance.pick(names.landmarks);
  return (words) =>
    words.replaceAll("{street}", street).replaceAll("{estate}", estate).replaceAll("{landmark}", landmark);
}
