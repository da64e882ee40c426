import type { ReactNode } from "react";
import type { Loaded } from "../platform/loaded";
import { ErrorState } from "./error-state";
import { OfflineBar } from "./offline-bar";
import { Skeleton } from "./skeleton";

interface LoadedPartProps<T> {
  loaded: Loaded<T>;
  children: (value: T) => ReactNode;
  cards?: number;
}

/** What was loaded, or the state in its place: on its way, old, failed. */
export function LoadedPart<T>({ loaded, children, cards }: LoadedPartProps<T>) {
  if (loaded.value !== undefined) {
    return (
      <>
        <OfflineBar savedAt={loaded.savedAt} unreachable={loaded.error?.code === "network"} />
        {children(loaded.value)}
      </>
    );
  }
  if (loaded.error) return <ErrorState error={loaded.error} onRetry={loaded.reload} />;
  return <Skeleton cards={cards} />;
}
