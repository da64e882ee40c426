import type { ItemSummary } from "../../../contract/catalogue.js";
import { open } from "../platform/routes";

/** Every item begins with its guide: what it takes is known before anything is typed. */
export function openItem(item: Pick<ItemSummary, "code">): void {
  open("guide", { code: item.code });
}
