import { verifyAudit } from "./audit/verify.js";
import { closePrisma } from "./db/prisma.js";

// npm run audit:verify: says whether the audit log is what it was, and ends with 1 when it is not.

const { sealed, brokenAt, found, anchors } = await verifyAudit();
console.log(
  `${sealed} entries, ${anchors} heads kept outside: ${found}${brokenAt === null ? "" : ` (at ${brokenAt})`}.`,
);
await closePrisma();
process.exit(brokenAt === null ? 0 : 1);
