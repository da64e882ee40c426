import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router-dom";
import type { StaffDispute } from "../../../contract/dispute-file.js";
import { carryOut } from "../platform/intention.js";
import { say } from "../ui/toast.js";
import { fileQuery } from "./queries.js";

/**
 * Makes a move on a file. The reply is the file as it stands now and takes the place of the old one, without another
 * opening. Null: it is another's now, and does not open any more for who gave it away.
 */
export function useAct<B>(number: string, name: string, send: (body: B, key: string) => Promise<StaffDispute | null>) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: B) => carryOut(`dispute ${number} ${name} ${JSON.stringify(body)}`, body, send),
    onSuccess: (file) => {
      if (!file) {
        say("交给这位了，这一卷您不再能打开");
        navigate("/disputes", { replace: true });
        return client.invalidateQueries({ queryKey: ["disputes"] });
      }
      client.setQueryData(fileQuery(number).queryKey, file);
      say(file.register.at(-1)?.title ?? "记下了");
      return client.invalidateQueries({ queryKey: ["disputes"] });
    },
  });
}
