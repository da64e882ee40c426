import { createClient } from "../../../contract/client.js";
import { transport } from "./transport";

/** Calls an endpoint of the contract: `call(getItem, { params: { code }, query: {} })`. */
export const call = createClient(transport);
