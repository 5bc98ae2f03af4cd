/** What browsers tell of the reader's line, where they do: no standard yet, so that the types of the page's world lack it. */
interface Navigator {
  readonly connection?: { readonly saveData?: boolean };
}
