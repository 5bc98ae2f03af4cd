import "../text/late.ts";
import type { Link, PairId } from "../dataset/model.ts";
import { linkKinds } from "../dataset/vocabulary.ts";
import type { Atlas } from "../view/atlas.ts";

/**
 * Says that two economies have no agreement between them, and what they have instead; null where they have one. A claim about
 * several documents at once counts as having one. Pure.
 */
export function describeTies(
  pair: PairId,
  { indexes, translate }: Pick<Atlas, "indexes" | "translate">,
): string | null {
  const links = indexes.linksByPair.get(pair) ?? [];
  const isOwn = ({ parties }: Link): boolean => parties.length === 2;
  const agreements = links.filter(({ kind, status }) => kind === "agreement" && status !== "planned");
  if (agreements.some(isOwn)) return null;
  const others = [
    ...linkKinds
      .filter((kind) => kind !== "agreement")
      .map((kind) => {
        const ofKind = links.filter((link) => link.kind === kind);
        return { text: translate(`linkKinds.${kind}`), own: ofKind.filter(isOwn).length, all: ofKind.length };
      }),
    ...(
      [
        ["place.centres", indexes.centresByPair],
        ["place.crossings", indexes.crossingsByPair],
      ] as const
    ).map(([key, byPair]) => {
      const count = byPair.get(pair)?.length ?? 0;
      return { text: translate(key), own: count, all: count };
    }),
  ].filter(({ all }) => all > 0);
  const list = others.map(({ text, own, all }) =>
    own === all
      ? translate("pair.tie", { text, number: all })
      : translate(own === 0 ? "pair.tieShared" : "pair.tieMixed", { text, number: all, shared: all - own }),
  );
  return [
    agreements.length === 0
      ? translate("pair.noAgreement")
      : translate("pair.noAgreementAlone", { count: agreements.length }),
    list.length === 0 ? translate("pair.noTies") : translate("pair.ties", { list: list.join(", ") }),
  ].join(" ");
}
