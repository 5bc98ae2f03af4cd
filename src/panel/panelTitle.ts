import type { Atlas } from "../view/atlas.ts";
import { useAtlas } from "../view/hooks.ts";
import { targetOfSelection } from "../view/selection.ts";
import type { Selection } from "../view/state.ts";

interface PanelTitle {
  /** The kind of thing, above the title. */
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** How the thing calls itself for short, the beginning of the subtitle; no translator may touch it. */
  readonly acronym: string | null;
  /** The title says who wrote a work, which no translator may touch. */
  readonly cited: boolean;
}

/** Heading of the text about a selection, under the language and the naming of an atlas. Pure. */
export function buildPanelTitle(selection: Selection, atlas: Atlas): PanelTitle {
  const { indexes, names, translate } = atlas;
  const target = targetOfSelection(selection);
  if (selection.kind === "none" || target === null) {
    return {
      kicker: translate("overview.kicker"),
      title: translate("app.title"),
      subtitle: null,
      acronym: null,
      cited: false,
    };
  }
  const plain: PanelTitle = {
    kicker: translate(`kind.${selection.kind}`),
    title: names.target(target),
    subtitle: null,
    acronym: null,
    cited: selection.kind === "reference",
  };
  switch (selection.kind) {
    case "mechanism": {
      const mechanism = indexes.mechanisms.get(selection.id);
      if (mechanism === undefined) return plain;
      const former = mechanism.formerNames.map(({ name }) => names.text(name)).join("; ");
      const parts = [mechanism.acronym, former === "" ? null : translate("mechanism.formerly", { names: former })];
      const kind = translate(`mechanismKind.${mechanism.kind}`);
      const kicker = mechanism.economy === null ? kind : `${kind}, ${names.place(mechanism.economy)}`;
      const { acronym } = mechanism;
      return { ...plain, kicker, acronym, subtitle: parts.filter((part) => part !== null).join(" · ") || null };
    }
    case "place": {
      const place = indexes.places.get(selection.id);
      return place?.kind === "town" ? { ...plain, kicker: translate("kind.town") } : plain;
    }
    case "link": {
      const link = indexes.links.get(selection.id);
      if (link === undefined) return plain;
      return {
        ...plain,
        kicker: translate(`linkKind.${link.kind}`),
        subtitle: link.parties.map(names.place).join(" · "),
      };
    }
    case "statement": {
      const statement = indexes.statements.get(selection.id);
      const section = statement === undefined ? undefined : indexes.sections.get(statement.section);
      const document = statement === undefined ? undefined : indexes.documents.get(statement.document);
      if (section === undefined || document === undefined) return plain;
      return { ...plain, title: `${section.number} ${section.title}`, subtitle: document.shortName };
    }
    case "section": {
      const section = indexes.sections.get(selection.id);
      const document = section === undefined ? undefined : indexes.documentBySection.get(section.id);
      if (section === undefined) return plain;
      return { ...plain, title: `${section.number} ${section.title}`, subtitle: document?.shortName ?? null };
    }
    default:
      return plain;
  }
}

/** Heading of the panel for a selection. */
export function usePanelTitle(selection: Selection): PanelTitle {
  return buildPanelTitle(selection, useAtlas());
}
