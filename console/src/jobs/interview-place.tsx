import { useQuery } from "@tanstack/react-query";
import { ChoiceList } from "../ui/choice-list.js";
import { Trouble } from "../ui/trouble.js";
import { interviewPlacesQuery } from "./queries.js";

interface InterviewPlaceProps {
  communityId: string;
  value: string;
  onChange: (resourceId: string) => void;
}

/** Where the seeker may choose a time: what of the community's can be booked without the desk agreeing first. */
export function InterviewPlace({ communityId, value, onChange }: InterviewPlaceProps) {
  const { data, error, refetch } = useQuery(interviewPlacesQuery(communityId));
  if (error) return <Trouble error={error} onRetry={refetch} />;
  const places = (data?.resources ?? []).filter(({ approval }) => !approval);
  return (
    <ChoiceList
      label="在哪里面试，求职者选时间"
      options={places.map(({ id, name, place }) => ({ id, words: name, note: place }))}
      value={value || null}
      fault={undefined}
      empty={data ? "社区没有能约的窗口或房间，请用「在单位面试」。" : "正在找…"}
      onChange={onChange}
    />
  );
}
