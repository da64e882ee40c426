import { pino } from "pino";
import { settings } from "../env/settings.js";

/** Structured log lines. Never a name, a phone number or a resident's words: ids and numbers only. */
export const log = pino({ level: settings.logLevel, base: null });
