import { useQuery } from "@tanstack/react-query";
import { ChoiceList } from "../../ui/choice-list.js";
import { desksQuery } from "../queries.js";
import type { ChosenRow } from "./plan.js";

interface ColleagueFieldProps {
  rows: readonly ChosenRow[];
  value: string | null;
  fault: string | undefined;
  onChange: (staffId: string) => void;
}

/** Who answers at the desk of at least one of the rows, and how many of them that person can take. */
export function ColleagueField({ rows, ...field }: ColleagueFieldProps) {
  const { data, isPending } = useQuery(desksQuery);
  const options = (data?.colleagues ?? []).flatMap(({ id, name, deskNames, queueIds }) => {
    const fits = rows.filter(({ row }) => queueIds.includes(row.queueId) && row.owner?.id !== id).length;
    return fits > 0 ? [{ id, words: name, note: `${deskNames.join("、")}，能接 ${fits} 件` }] : [];
  });
  return (
    <ChoiceList
      label="派给谁"
      options={options}
      empty={isPending ? "正在取…" : "选上的都没有别的同事可派。"}
      {...field}
    />
  );
}
