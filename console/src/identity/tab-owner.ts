const slot = "hall-tab-owner";

/** Makes the tab a person's own: what somebody else left in it, such as drafts, is gone. */
export function claimTab(staffId: string): void {
  if (sessionStorage.getItem(slot) === staffId) return;
  sessionStorage.clear();
  sessionStorage.setItem(slot, staffId);
}
