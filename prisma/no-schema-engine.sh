#!/bin/sh
echo "Prisma's schema engine is not installed here; migrations are applied by 'npm start' (server/db/migrate.ts)." >&2
exit 1
