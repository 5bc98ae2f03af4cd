import "../../text/late.ts";
import { useEffect, useId, useState } from "react";
import { useAtlas, useView } from "../../view/hooks.ts";
import { type EmbedSizes, embedSizesPart } from "./embedSizes.ts";
import { type EmbedChoices, type SnippetForm, type SnippetSource, snippetForms, writeSnippet } from "./snippet.ts";

/** Whether others can reach an address at all: one of this machine is its own secret. */
const isPrivate = (site: string): boolean =>
  /^(?:localhost|127\.|\[::1\]|10\.|192\.168\.)/.test(new URL(site).hostname) || !site.startsWith("http");

/** What an embed costs who reads the page, in bytes, as the build measured it. */
function Cost({ choices, form }: { readonly choices: EmbedChoices; readonly form: SnippetForm }) {
  const { translate } = useAtlas();
  const lang = useView((store) => store.view.lang);
  const [sizes, setSizes] = useState<EmbedSizes | null>(embedSizesPart.peek);
  useEffect(() => {
    let wanted = true;
    // Where sizes are not at hand, nothing is said of them.
    embedSizesPart.load().then(
      (loaded) => wanted && setSizes(loaded),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (sizes === null) return null;
  const format = new Intl.NumberFormat(lang, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
  const size = (bytes: number): string => format.format(bytes / 1000);
  return (
    <p className="embed-hint">
      {translate(`snippet.cost.${choices.interaction}`, {
        picture: size(sizes.picture + (form === "iframe" ? 0 : sizes.script)),
        atlas: size(sizes.atlas),
        map: size(sizes.map),
      })}
    </p>
  );
}

/** The snippet in each of its forms, with what it costs and what it asks for; the button that copies it stands below all. */
export function SnippetBox({
  choices,
  source,
  form,
  wrong,
  onForm,
}: {
  readonly choices: EmbedChoices;
  readonly source: SnippetSource;
  readonly form: SnippetForm;
  readonly wrong: boolean;
  readonly onForm: (form: SnippetForm) => void;
}) {
  const { translate } = useAtlas();
  const id = useId();
  const snippet = writeSnippet(form, choices, source);
  return (
    <section className="embed-snippet" aria-labelledby={id}>
      <h3 id={id}>{translate("snippet.code")}</h3>
      <fieldset className="embed-forms">
        <legend className="visually-hidden">{translate("snippet.form")}</legend>
        {snippetForms.map((name) => (
          <label key={name} className="check">
            <input type="radio" name={id} checked={form === name} onChange={() => onForm(name)} />
            <span>{translate(`snippet.form.${name}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className="embed-hint">{translate(`snippet.form.${form}.hint`)}</p>
      {wrong ? (
        <p role="alert" className="embed-hint" data-wrong="">
          {translate("snippet.wrong")}
        </p>
      ) : (
        <textarea
          className="embed-code"
          translate="no"
          readOnly
          spellCheck={false}
          aria-labelledby={id}
          rows={snippet.split("\n").length + 3}
          value={snippet}
          onFocus={(event) => event.target.select()}
        />
      )}
      {isPrivate(source.site) ? (
        <p className="embed-hint" data-wrong="">
          {translate("snippet.private")}
        </p>
      ) : null}
      <Cost choices={choices} form={form} />
      <p className="embed-hint">{translate("snippet.edition", { edition: source.edition })}</p>
      <details className="embed-asks">
        <summary>{translate("snippet.asks")}</summary>
        <dl>
          {(["sandbox", "allow", "referrer", "policy"] as const).map((of) => (
            <div key={of}>
              <dt translate="no">{translate(`snippet.asks.${of}`)}</dt>
              <dd>{translate(`snippet.asks.${of}.text`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
