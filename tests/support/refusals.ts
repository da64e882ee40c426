import { HallError } from "../../contract/client.js";

/** The refusal that a call ends with. A call that goes through is the test's failure. */
export async function refusal(call: Promise<unknown>): Promise<HallError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof HallError) return error;
    throw error;
  }
  throw new Error("the call went through, but should have been refused");
}
