import { QueryClient } from "@tanstack/react-query";
import { HallError } from "../../../contract/client.js";

/** Errors that may be gone a moment later; all others are answers. */
const passing = new Set(["network", "unavailable", "internal"]);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && error instanceof HallError && passing.has(error.code),
      // The server decides what can be reached; the browser's own idea of "offline" stops nothing.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});
