import { type ComponentType, lazy, useState } from "react";
import { definePart } from "./part.ts";

/** A component of a part, and a way to load it before it is shown. */
export type LazyPart<Properties> = ComponentType<Properties> & { readonly load: () => Promise<unknown> };

/**
 * A component whose code is loaded when it is first shown. Unlike with `lazy` alone, a failure can be tried again
 * (`parts/Room.tsx` asks for it), and what is loaded already is drawn at once instead of after React's pause of a
 * third of a second.
 */
export function lazyPart<Properties extends object, Module>(
  ask: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Properties> | undefined,
): LazyPart<Properties> {
  const part = definePart(ask, pick);
  const ofAttempt = new WeakMap<Promise<ComponentType<Properties>>, ComponentType<Properties>>();
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part at the top of a module, as `lazy` of React is
  function Lazy(properties: Properties) {
    // Kept for as long as the element stands: another component in its place would lose what it knows.
    const [Ready] = useState(part.peek);
    if (Ready !== null) return <Ready {...properties} />;
    const attempt = part.read();
    const Attempt =
      ofAttempt.get(attempt) ??
      (lazy(() => attempt.then((loaded) => ({ default: loaded }))) as ComponentType<Properties>);
    ofAttempt.set(attempt, Attempt);
    return <Attempt {...properties} />;
  }
  return Object.assign(Lazy, { load: part.load });
}
