import { type ErrorCode, errorTable, type FieldFault } from "../../contract/errors.js";

/** A refusal that the caller is told of: the code for machines, the sentence for the resident. */
export class Fault extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = errorTable[code].sentence,
    readonly fields: FieldFault[] = [],
  ) {
    super(message);
    this.name = "Fault";
  }

  get status(): number {
    return errorTable[this.code].status;
  }
}

/** Refuses with a code, and a sentence of its own where the table's is too general. */
export function refused(code: ErrorCode, sentence?: string): Fault {
  return new Fault(code, sentence);
}

/** The same answer for what is not there and for what this person may not know of. */
export function notFound(sentence?: string): Fault {
  return new Fault("not_found", sentence);
}

export function notAllowed(sentence?: string): Fault {
  return new Fault("not_allowed", sentence);
}

/** Input that is wrong in these fields; the first sentence stands for all where only one can be shown. */
export function badInput(fields: FieldFault[]): Fault {
  return new Fault("bad_input", fields[0]?.message ?? errorTable.bad_input.sentence, fields);
}
