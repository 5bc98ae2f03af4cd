// Before each file that looks at the built atlas: waits until it is there. `npm test` makes it while other tests run, and says
// where to ask for it; a single file looks at what `npm run build` has left.
const door = process.env.ATLAS_BUILT;
if (door !== undefined && !(await fetch(door)).ok) {
  throw new Error("The atlas could not be built; the reason stands further above.");
}

export {};
