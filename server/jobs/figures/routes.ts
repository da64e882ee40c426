import { exportJobLedger, getJobFigures, listJobEntries } from "../../../contract/job-figures.js";
import { route } from "../../http/route.js";
import { sendSheet } from "../../sheets/write.js";
import { jobEntriesOf } from "./entries.js";
import { writeLedger } from "./ledger.js";
import { jobFiguresOf } from "./table.js";

export const jobFigureRoutes = [
  route(getJobFigures, ({ actor, query }) => jobFiguresOf(actor, query)),

  route(listJobEntries, ({ actor, query }) => jobEntriesOf(actor, query)),

  route(exportJobLedger, async ({ actor, query, ctx }) => {
    const { name, file } = await writeLedger(actor, query);
    sendSheet(ctx, name, file);
  }),
];
