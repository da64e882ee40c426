import { useMutation, useQueryClient } from "@tanstack/react-query";
import { HallError } from "../../../../contract/client.js";
import type { InputOf } from "../../../../contract/endpoint.js";
import { moveStaffRequest, type QueueRow, type StaffRequest } from "../../../../contract/staff.js";
import { hall } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { useLiveList } from "../live/live-list.js";
import { countsQuery, requestQuery } from "../queries.js";

export type MoveBody = InputOf<typeof moveStaffRequest>["body"];

/**
 * Makes a move of the table of moves. Where somebody was faster (409), the request is fetched again,
 * so that the page shows what happened.
 */
export function useMove(number: string) {
  const client = useQueryClient();
  const { refresh } = useLiveList();
  return useMutation({
    mutationFn: (body: MoveBody) => makeMove(number, body),
    onSuccess: (reply) => {
      client.setQueryData(requestQuery(number).queryKey, reply);
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
    },
    onError: (error) => {
      // Not waited for: the refusal is told at once, and what happened as soon as it is known.
      if (isConflict(error)) void client.invalidateQueries({ queryKey: requestQuery(number).queryKey });
    },
    onSettled: () => refresh(number),
  });
}

/** Claims a request straight from its row. */
export function useClaim() {
  const client = useQueryClient();
  const { refresh } = useLiveList();
  return useMutation({
    mutationFn: ({ number, revision }: QueueRow) => makeMove(number, { action: "claim", revision }),
    onSuccess: (reply) => {
      client.setQueryData(requestQuery(reply.row.number).queryKey, reply);
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
    },
    onSettled: (_reply, _error, { number }) => refresh(number),
  });
}

/** Whether an error says that the request changed under one's hands. */
export function isConflict(error: unknown): boolean {
  return error instanceof HallError && error.status === 409;
}

/** Whether a conflict does not say itself who did what: the timeline must tell. */
export function isUnexplained(error: unknown): boolean {
  return error instanceof HallError && error.code === "wrong_state";
}

/** Sends one move; a second try of the same words goes with the key of the first. */
export function makeMove(number: string, body: MoveBody): Promise<StaffRequest> {
  // The revision is left out of the name: after an unknown outcome the same words must go with their first revision.
  const { revision: _, ...meant } = body;
  return carryOut(`${number} ${JSON.stringify(meant)}`, body, (fixed, key) =>
    hall(moveStaffRequest, { params: { number }, body: fixed }, { key }),
  );
}
