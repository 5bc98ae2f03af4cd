import "../text/late.ts";
import type { Reference, Statement } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { Icon } from "../ui/Icon.tsx";
import { useAtlas } from "../view/hooks.ts";
import { TargetLink } from "./TargetLink.tsx";
import { WebLink } from "./WebLink.tsx";

/** The full reference as text; says why when only author and year are known. What else is not confirmed the entry says itself. */
export function ReferenceText({ reference }: { readonly reference: Reference }) {
  const { translate } = useAtlas();
  return (
    <>
      <p className="reference-full" translate="no">
        {reference.full}
      </p>
      {reference.verified || reference.role !== "cited" ? null : (
        <p className="muted">{translate("reference.unverified")}</p>
      )}
    </>
  );
}

/** A reference opened where it is cited, inside a statement or, with `statement` null, a list of sources: in full, with where else it is cited. */
export function ReferenceCard({
  reference,
  statement,
  onClose,
}: {
  readonly reference: Reference;
  readonly statement: Statement | null;
  readonly onClose: () => void;
}) {
  const { indexes, translate } = useAtlas();
  const others = (indexes.statementsByReference.get(reference.id) ?? []).filter(({ id }) => id !== statement?.id);
  return (
    <div className="reference-card">
      <ReferenceText reference={reference} />
      <p className="reference-links">
        <TargetLink target={targetOf("reference", reference.id)}>
          {others.length === 0
            ? translate("reference.open")
            : translate("reference.alsoCited", { count: others.length })}
        </TargetLink>
        {reference.url === null ? null : <WebLink href={reference.url} words={translate("reference.link")} />}
      </p>
      <button
        type="button"
        className="icon-button reference-close"
        aria-label={translate("reference.close")}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
