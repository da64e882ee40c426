import { buildResources } from "./bookings/resources.js";
import { buildSlots } from "./bookings/slots.js";
import { itemRows } from "./catalogue/catalogue-items.js";
import { buildResidents } from "./people/residents.js";
import { planStaff, staffRows } from "./people/staff.js";
import { layOutPlaces } from "./places/lay-out.js";
import { ruleRows } from "./routing/rules.js";
import type { County, WorkingDays } from "./rows.js";

/**
 * The whole county as rows, before it is written: the same `now` and calendar give the same rows.
 * What will be encrypted is still plain, what will be hashed still empty; `sealCounty` does both.
 */
export function buildCounty({ now, workingDays }: { now: Date; workingDays: WorkingDays }): County {
  const opened = new Date(now.getTime() - 120 * 24 * 3_600_000);
  const resources = buildResources();
  const slots = buildSlots(resources, now, workingDays);
  return {
    ...layOutPlaces(),
    ...staffRows(planStaff(), opened),
    item: itemRows(),
    ...ruleRows(opened),
    resident: buildResidents(now),
    resource: resources,
    slot: slots,
    request: [],
    request_event: [],
    rating: [],
    number_block: [],
    application: [],
    booking: [],
    job_seeker: [],
    dispute: [],
    volunteer: [],
    notification: [],
  };
}
