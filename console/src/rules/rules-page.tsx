import { useQuery } from "@tanstack/react-query";
import { Trouble } from "../ui/trouble.js";
import { rulesQuery } from "./queries.js";
import { RulesDesk } from "./rules-desk.js";
import "./rules.css";

/** 派单规则: which desk takes what, and why. */
export function RulesPage() {
  const { data, error, refetch } = useQuery(rulesQuery);
  if (data) return <RulesDesk page={data} />;
  return <main>{error && <Trouble error={error} onRetry={() => void refetch()} />}</main>;
}
