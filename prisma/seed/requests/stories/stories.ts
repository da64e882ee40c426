import { allowanceStories } from "./allowance.js";
import { careStories } from "./care.js";
import { generalStories } from "./general.js";
import { labourStories } from "./labour.js";
import type { Story } from "./story.js";

export const stories: readonly Story[] = [...allowanceStories, ...labourStories, ...generalStories, ...careStories];

export function storyOf(itemCode: string): Story {
  const found = stories.find(({ item }) => item === itemCode);
  if (!found) throw new Error(`no story for ${itemCode}`);
  return found;
}
