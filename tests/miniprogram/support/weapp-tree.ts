/** A node of a rendered WeChat page, as WeChat's own compiler makes it from the built WXML. */
export interface WxNode {
  tag: string;
  attr: Record<string, unknown>;
  children: (WxNode | string)[];
}

/** Makes the tree of a page or a component from its data. */
export type Render = (path: string, data: unknown) => WxNode;

interface RawNode {
  tag?: string;
  attr?: Record<string, unknown>;
  children?: unknown[];
}

/** Resolves `comp`, by which Taro goes on below the deepest template, and drops the nodes that draw nothing. */
export function resolveTree(raw: unknown, renderComp: (data: unknown) => unknown): WxNode {
  const node = raw as RawNode;
  const children = (node.children ?? []).flatMap((child): (WxNode | string)[] => {
    if (child === null || child === undefined) return [];
    if (typeof child !== "object") return [String(child)];
    const inner = child as RawNode;
    if (inner.tag === "wx-comp") {
      return resolveTree(renderComp({ i: inner.attr?.i, l: inner.attr?.l ?? "" }), renderComp).children;
    }
    const resolved = resolveTree(inner, renderComp);
    return resolved.tag === "virtual" || resolved.tag === "wx-block" ? resolved.children : [resolved];
  });
  return { tag: node.tag ?? "virtual", attr: node.attr ?? {}, children };
}

/** Every node with its ancestors, the nearest first. */
export function* walk(node: WxNode, ancestors: WxNode[] = []): Generator<{ node: WxNode; ancestors: WxNode[] }> {
  yield { node, ancestors };
  for (const child of node.children) {
    if (typeof child !== "string") yield* walk(child, [node, ...ancestors]);
  }
}

export function textOf(node: WxNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** How deep a tree is, and how many nodes it has: WeChat's audit wants below 30 and 1,000. */
export function measureTree(root: WxNode): { nodes: number; depth: number } {
  let nodes = 0;
  let depth = 0;
  for (const { ancestors } of walk(root)) {
    nodes += 1;
    depth = Math.max(depth, ancestors.length);
  }
  return { nodes, depth };
}
