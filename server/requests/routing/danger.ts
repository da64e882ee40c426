import { callInstead } from "../../catalogue/call-instead.js";

/** Police, fire, ambulance, traffic accidents. */
const emergencyNumbers = new Set(["110", "119", "120", "122"]);

/** Does a text speak of a danger for which the hall would name an emergency number? */
export function speaksOfDanger(text: string): boolean {
  const advice = callInstead(text);
  return advice !== null && emergencyNumbers.has(advice.number);
}
