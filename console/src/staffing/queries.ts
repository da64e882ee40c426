import { queryOptions } from "@tanstack/react-query";
import { getCalendar, getRoster, listAbsences, listKinships, listQueues } from "../../../contract/staffing.js";
import { hall } from "../platform/hall.js";

/** All of these follow one another: an absence makes a hole in the roster, a roster decides who is on duty. */
export const staffingKey = ["staffing"];

export const rosterQuery = (communityId: string | undefined, week: string | undefined) =>
  queryOptions({
    queryKey: [...staffingKey, "roster", communityId, week],
    queryFn: () => hall(getRoster, { query: { communityId, week } }),
    placeholderData: (before) => before,
  });

export const absencesQuery = (communityId: string | undefined) =>
  queryOptions({
    queryKey: [...staffingKey, "absences", communityId],
    queryFn: () => hall(listAbsences, { query: { communityId } }),
  });

export const kinshipsQuery = (communityId: string | undefined) =>
  queryOptions({
    queryKey: [...staffingKey, "kinships", communityId],
    queryFn: () => hall(listKinships, { query: { communityId } }),
  });

export const queuesQuery = (communityId: string | undefined) =>
  queryOptions({
    queryKey: [...staffingKey, "queues", communityId],
    queryFn: () => hall(listQueues, { query: { communityId } }),
  });

export const calendarQuery = (month: string) =>
  queryOptions({
    queryKey: [...staffingKey, "calendar", month],
    queryFn: () => hall(getCalendar, { query: { month } }),
    placeholderData: (before) => before,
  });
