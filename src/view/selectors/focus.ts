import type { Dataset, Link, PairId, PlaceId, Target } from "../../dataset/model.ts";
import type { Selection } from "../state.ts";

/** Every pair within a set of parties, `al-xk`, in alphabetical order. Fewer than two parties: none. */
export function pairsOf(parties: readonly PlaceId[]): PairId[] {
  const sorted = [...new Set(parties)].sort();
  return sorted.flatMap((first, index) => sorted.slice(index + 1).map((second) => `${first}-${second}`));
}

/** The two places of a pair. */
export function placesOfPair(pair: PairId): readonly [PlaceId, PlaceId] {
  const [first = "", second = ""] = pair.split("-");
  return [first, second];
}

/** What a selection is about, as targets: itself, or what its statements are about. No selection: nothing. */
export function selectTargets(dataset: Dataset, selection: Selection): readonly Target[] {
  switch (selection.kind) {
    case "none":
      return [];
    case "mechanism":
    case "place":
    case "pair":
    case "link":
    case "centre":
    case "crossing":
      return [`${selection.kind}:${selection.id}`];
    case "statement":
      return aboutOf(dataset, (statement) => statement.id === selection.id);
    case "section":
      return aboutOf(dataset, (statement) => statement.section === selection.id);
    case "reference":
      return aboutOf(dataset, (statement) => statement.citations.includes(selection.id));
    case "figure": {
      const figure = dataset.figures.find((candidate) => candidate.id === selection.id);
      return figure === undefined ? [] : [...new Set(figure.about)];
    }
  }
}

function aboutOf(dataset: Dataset, holds: (statement: Dataset["statements"][number]) => boolean): readonly Target[] {
  return [...new Set(dataset.statements.filter(holds).flatMap((statement) => statement.about))];
}

/** Whether a link stays on the map under a selection: of a place only its own, of a pair only those between the two. */
export function isLinkInFocus(dataset: Dataset, selection: Selection, link: Link): boolean {
  switch (selection.kind) {
    case "mechanism":
      return link.facilitators.includes(selection.id);
    case "place": {
      const place = dataset.places.find((candidate) => candidate.id === selection.id);
      const economy = place?.kind === "town" ? place.economy : selection.id;
      return economy !== null && economy !== undefined && link.parties.includes(economy);
    }
    case "pair":
      return placesOfPair(selection.id).every((party) => link.parties.includes(party));
    case "link": {
      const chosen = dataset.links.find((candidate) => candidate.id === selection.id);
      return chosen === undefined || chosen.parties.every((party) => link.parties.includes(party));
    }
    case "centre": {
      const centre = dataset.centres.find((candidate) => candidate.id === selection.id);
      return centre !== undefined && link.parties.every((party) => centre.participants.includes(party));
    }
    case "crossing": {
      const crossing = dataset.crossings.find((candidate) => candidate.id === selection.id);
      return crossing !== undefined && placesOfPair(crossing.pair).every((party) => link.parties.includes(party));
    }
    case "none":
    case "statement":
    case "section":
    case "reference":
    case "figure":
      return true;
  }
}
