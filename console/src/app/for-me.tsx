import type { ComponentType } from "react";
import type { StaffMember } from "../../../contract/identity.js";
import { useMe } from "../identity/me.js";

/** A page of a domain that must know who looks at it; the domains themselves do not know one another. */
export function ForMe({ page: Page }: { page: ComponentType<{ me: StaffMember }> }) {
  return <Page me={useMe()} />;
}
