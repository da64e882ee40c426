import { downloadVacancyTemplate, importVacancies, previewVacancies } from "../../../contract/vacancy-import.js";
import { directory } from "../../communities/directory.js";
import { readUpload } from "../../files/upload.js";
import { route } from "../../http/route.js";
import { sendSheet } from "../../sheets/write.js";
import { ownJobCommunity } from "../policy.js";
import { addVacancies } from "./commands.js";
import { faultsIn } from "./lawful.js";
import { payWordsOf } from "./present.js";
import { readVacancies, writeTemplate } from "./sheet.js";
import { twinsIn } from "./twins.js";

export const vacancyImportRoutes = [
  route(downloadVacancyTemplate, async ({ actor, ctx }) => {
    ownJobCommunity(actor, await directory());
    sendSheet(ctx, "招工登记表", await writeTemplate());
  }),

  route(previewVacancies, async ({ actor, ctx }) => {
    const { id: communityId } = ownJobCommunity(actor, await directory());
    const { rows, faults } = await readVacancies((await readUpload(ctx)).content);
    const twins = await twinsIn(rows, communityId);
    return {
      rows: rows.map(({ row, text }) => ({
        row,
        title: text.title,
        employer: text.employer,
        payWords: payWordsOf(text),
        hours: text.hours,
        headcount: text.headcount,
        faults: faultsIn(text),
        twin: twins.get(row) ?? null,
      })),
      faults,
    };
  }),

  route(importVacancies, async ({ actor, query, ctx }) => {
    const { id: communityId } = ownJobCommunity(actor, await directory());
    const { rows, faults } = await readVacancies((await readUpload(ctx)).content);
    if (faults.length || rows.length === 0) return { added: 0, twins: 0, faults };
    const twins = await twinsIn(rows, communityId);
    const kept = query.twins === "skip" ? rows.filter(({ row }) => !twins.has(row)) : rows;
    const told = await addVacancies(
      actor,
      kept.map(({ text }) => text),
      twins.size,
    );
    return { ...told, faults };
  }),
];
