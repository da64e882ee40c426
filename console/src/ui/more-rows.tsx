import { Button } from "./button.js";

interface MoreRowsProps {
  /** A list of several pages, as `useInfiniteQuery` gives it. */
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  words?: string;
}

/** The way to the next page of a list; nothing on the last one. */
export function MoreRows({ of, words = "再看一些" }: MoreRowsProps) {
  if (!of.hasNextPage) return null;
  return (
    <Button look="quiet" busy={of.isFetchingNextPage && "正在取…"} onClick={() => void of.fetchNextPage()}>
      {words}
    </Button>
  );
}
