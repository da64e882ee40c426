/**
 * Where something is, as neighbours may read it: the street, the estate or the landmark of the county's address table
 * that is named. Never a door, and nothing that only this person wrote: it could be somebody's name.
 * @returns empty when no known name is in it
 */
export function neighbourPlace(written: string, names: readonly string[]): string {
  const text = written.replace(/\s/g, "");
  const [longest = ""] = names.filter((name) => text.includes(name)).sort((a, b) => b.length - a.length);
  return longest;
}
