import type { Centre, Crossing, Dataset, Link, PlaceId, Target } from "../dataset/model.ts";
import { pairsOfLink, placesOfPair } from "../dataset/pairs.ts";
import { targetOf } from "../dataset/target.ts";
import type { Selection } from "./state.ts";

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
      return [targetOf(selection.kind, selection.id)];
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

/** The economy that a place is or lies in. */
export function economyOf(dataset: Dataset, id: PlaceId): PlaceId {
  const place = dataset.places.find((candidate) => candidate.id === id);
  return place?.kind === "town" ? (place.economy ?? id) : id;
}

/** Whether a link stays on the map under a selection: of a place only its own, of a pair only those between the two. */
export function isLinkInFocus(dataset: Dataset, selection: Selection, link: Link): boolean {
  switch (selection.kind) {
    case "mechanism":
      return link.facilitators.includes(selection.id);
    case "place":
      return link.parties.includes(economyOf(dataset, selection.id));
    case "pair":
      return pairsOfLink(link).includes(selection.id);
    case "link": {
      const chosen = dataset.links.find((candidate) => candidate.id === selection.id);
      if (chosen === undefined || chosen.id === link.id) return true;
      return chosen.parties.length === 2
        ? pairsOfLink(chosen).every((pair) => pairsOfLink(link).includes(pair))
        : chosen.parties.every((party) => link.parties.includes(party));
    }
    case "centre": {
      const centre = dataset.centres.find((candidate) => candidate.id === selection.id);
      return centre !== undefined && link.parties.every((party) => centre.participants.includes(party));
    }
    case "crossing": {
      const crossing = dataset.crossings.find((candidate) => candidate.id === selection.id);
      return crossing !== undefined && pairsOfLink(link).includes(crossing.pair);
    }
    case "none":
    case "statement":
    case "section":
    case "reference":
    case "figure":
      return true;
  }
}

/** Whether a centre stays on the map under a selection; a centre is always drawn when it is itself selected. */
export function isCentreInFocus(dataset: Dataset, selection: Selection, centre: Centre): boolean {
  switch (selection.kind) {
    case "mechanism":
      return centre.mechanism === selection.id;
    case "place": {
      const economy = economyOf(dataset, selection.id);
      return centre.participants.includes(economy) || centre.economy === economy;
    }
    case "pair":
      return placesOfPair(selection.id).every((party) => centre.participants.includes(party));
    case "link": {
      const link = dataset.links.find((candidate) => candidate.id === selection.id);
      return link === undefined || link.parties.every((party) => centre.participants.includes(party));
    }
    case "crossing": {
      const crossing = dataset.crossings.find((candidate) => candidate.id === selection.id);
      return (
        crossing === undefined || placesOfPair(crossing.pair).every((party) => centre.participants.includes(party))
      );
    }
    case "none":
    case "centre":
    case "statement":
    case "section":
    case "reference":
    case "figure":
      return true;
  }
}

/** Whether a crossing stays on the map under a selection. */
export function isCrossingInFocus(dataset: Dataset, selection: Selection, crossing: Crossing): boolean {
  const parties = placesOfPair(crossing.pair);
  switch (selection.kind) {
    case "mechanism":
      return false;
    case "place":
      return parties.includes(economyOf(dataset, selection.id));
    case "pair":
      return crossing.pair === selection.id;
    case "link": {
      const link = dataset.links.find((candidate) => candidate.id === selection.id);
      return link === undefined || pairsOfLink(link).includes(crossing.pair);
    }
    case "none":
    case "centre":
    case "crossing":
    case "statement":
    case "section":
    case "reference":
    case "figure":
      return true;
  }
}
