import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { Fragment, type ReactNode, useEffect, useRef, useState } from "react";

interface WindowedListProps<T> {
  /** Names the list within its page. */
  name: string;
  items: readonly T[];
  children: (item: T) => ReactNode;
}

/** Some two screens of cards. */
const chunkSize = 10;
/** Drawn before they come into sight, so that a quick finger sees no gap. */
const ahead = 800;

/**
 * A list that keeps only what is near the screen: WeChat grows slow above a thousand nodes. Chunks out of sight leave a
 * space of their own height, so that nothing jumps. A short list is drawn as it is.
 */
export function WindowedList<T>({ name, items, children }: WindowedListProps<T>) {
  if (items.length <= chunkSize) return <>{items.map(children)}</>;
  const chunks = Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, place) =>
    items.slice(place * chunkSize, (place + 1) * chunkSize),
  );
  return (
    <>
      {chunks.map((chunk, place) => (
        <Chunk key={place} id={`${name}-${place}`} startsNear={place < 2}>
          {() => chunk.map((item, row) => <Fragment key={`${place}.${row}`}>{children(item)}</Fragment>)}
        </Chunk>
      ))}
    </>
  );
}

function Chunk({ id, startsNear, children }: { id: string; startsNear: boolean; children: () => ReactNode }) {
  const [near, setNear] = useState(startsNear);
  const height = useRef(0);
  useEffect(() => {
    const page = Taro.getCurrentInstance().page;
    if (!page) return undefined;
    const watch = Taro.createIntersectionObserver(page, { thresholds: [0] });
    watch.relativeToViewport({ top: ahead, bottom: ahead }).observe(`#${id}`, (seen) => {
      const tall = seen.boundingClientRect?.height ?? 0;
      if (tall > 1) height.current = tall;
      setNear((seen.intersectionRatio ?? 0) > 0);
    });
    return () => watch.disconnect();
  }, [id]);
  return (
    <View id={id} className="stack stack--wide" style={near ? "" : `height:${Math.max(height.current, 1)}px`}>
      {near ? children() : null}
    </View>
  );
}
