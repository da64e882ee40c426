import { mergeInternalComponents } from "@tarojs/shared";
import { ariaAttributes } from "./aria-attributes";

// The run time numbers attributes by the same table as the templates, so both must learn of them.
mergeInternalComponents(ariaAttributes);
