import "../../text/late.ts";
import { useId, useState } from "react";
import { layerIds } from "../../dataset/vocabulary.ts";
import { type EmbedOptions, embedInteractions, embedPanels } from "../../embed/options.ts";
import { languages } from "../../text/translate.ts";
import { useAtlas } from "../../view/hooks.ts";
import { type ThemeName, themeNames, type ViewState } from "../../view/state.ts";
import { Choice } from "../dialog/Choice.tsx";
import {
  type EmbedChoices,
  heightRange,
  leastContrast,
  type SnippetProblems,
  subjectsOf,
  widthRange,
} from "./snippet.ts";

interface Properties {
  readonly choices: EmbedChoices;
  readonly problems: SnippetProblems;
  readonly view: ViewState;
  readonly onChange: (choices: EmbedChoices) => void;
}

/** A field for a number of CSS pixels that says what is wrong with it. */
function SideField({
  label,
  value,
  range: [least, most],
  wrong,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly wrong: boolean;
  readonly onChange: (value: number) => void;
}) {
  const { translate } = useAtlas();
  const id = useId();
  // What is typed stays as it is, also while it is no number.
  const [first] = useState(value);
  return (
    <div className="embed-side">
      <label className="field">
        <span>{label}</span>
        <input
          type="number"
          min={least}
          max={most}
          defaultValue={first}
          aria-invalid={wrong}
          aria-describedby={id}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      </label>
      <p id={id} className="embed-hint" data-wrong={wrong || undefined}>
        {translate("snippet.range", { least: String(least), most: String(most) })}
      </p>
    </div>
  );
}

function SizeFields({ choices, problems, onChange }: Omit<Properties, "view">) {
  const { translate } = useAtlas();
  const { width, height, follows } = choices;
  return (
    <fieldset className="embed-group">
      <legend>{translate("snippet.size")}</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={width === null}
          onChange={(event) => onChange({ ...choices, width: event.target.checked ? null : 640 })}
        />
        <span>{translate("snippet.fullWidth")}</span>
      </label>
      {width === null ? null : (
        <SideField
          label={translate("snippet.width")}
          value={width}
          range={widthRange}
          wrong={problems.width}
          onChange={(value) => onChange({ ...choices, width: value })}
        />
      )}
      <SideField
        label={translate(follows ? "snippet.heightFirst" : "snippet.height")}
        value={height}
        range={heightRange}
        wrong={problems.height}
        onChange={(value) => onChange({ ...choices, height: value })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={follows}
          onChange={(event) => onChange({ ...choices, follows: event.target.checked })}
        />
        <span>{translate("snippet.follows")}</span>
      </label>
    </fieldset>
  );
}

function ColourFields({ choices, problems, onChange }: Omit<Properties, "view">) {
  const { translate } = useAtlas();
  const id = useId();
  const { accent } = choices;
  const themes: readonly (ThemeName | "system")[] = [...themeNames, "system"];
  return (
    <fieldset className="embed-group">
      <legend>{translate("snippet.colours")}</legend>
      <Choice
        label="menu.theme"
        value={choices.theme ?? "system"}
        values={themes}
        nameOf={(value) => translate(`theme.${value}`)}
        onChoose={(value) => onChange({ ...choices, theme: value === "system" ? null : value })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={accent !== null}
          onChange={(event) => onChange({ ...choices, accent: event.target.checked ? "1f5f8b" : null })}
        />
        <span>{translate("snippet.ownAccent")}</span>
      </label>
      {accent === null ? null : (
        <>
          <label className="field embed-colour">
            <span>{translate("snippet.accent")}</span>
            <input
              type="color"
              value={`#${accent}`}
              aria-invalid={problems.accent !== null}
              aria-describedby={id}
              onChange={(event) => onChange({ ...choices, accent: event.target.value.slice(1).toLowerCase() })}
            />
          </label>
          <p id={id} className="embed-hint" data-wrong={problems.accent !== null || undefined}>
            {problems.accent === null
              ? translate("snippet.accentGood")
              : translate("snippet.accentPoor", {
                  theme: translate(`theme.${problems.accent.theme}`),
                  ratio: problems.accent.ratio.toFixed(1),
                  least: String(leastContrast),
                })}
          </p>
        </>
      )}
    </fieldset>
  );
}

/** All that is chosen of an embed, in groups. */
export function EmbedFields({ choices, problems, view, onChange }: Properties) {
  const { dataset, translate } = useAtlas();
  const subjects = subjectsOf(view);
  const set = (part: Partial<EmbedChoices>): void => onChange({ ...choices, ...part });
  const names = new Intl.DisplayNames([view.lang], { type: "language" });
  const presets = dataset.naming.presets;
  return (
    <>
      <fieldset className="embed-group">
        <legend>{translate("snippet.content")}</legend>
        <Choice
          label="snippet.subject"
          value={choices.subject}
          values={subjects}
          nameOf={(value) => translate(`snippet.subject.${value}`)}
          onChoose={(subject) => set({ subject })}
        />
        <Choice
          label="snippet.panel"
          value={choices.panel}
          values={embedPanels}
          nameOf={(value: EmbedOptions["panel"]) => translate(`snippet.panel.${value}`)}
          onChoose={(panel) => set({ panel })}
        />
        <Choice
          label="snippet.interaction"
          value={choices.interaction}
          values={embedInteractions}
          nameOf={(value: EmbedOptions["interaction"]) => translate(`snippet.interaction.${value}`)}
          onChoose={(interaction) => set({ interaction })}
        />
        {choices.subject === "story" ? null : (
          <details className="embed-layers">
            <summary>{translate("snippet.layers", { count: choices.layers.length })}</summary>
            {layerIds.map((id) => (
              <label key={id} className="check">
                <input
                  type="checkbox"
                  checked={choices.layers.includes(id)}
                  onChange={(event) =>
                    set({
                      layers: layerIds.filter((layer) =>
                        layer === id ? event.target.checked : choices.layers.includes(layer),
                      ),
                    })
                  }
                />
                <span>{translate(`layer.${id}`)}</span>
              </label>
            ))}
          </details>
        )}
      </fieldset>
      <SizeFields choices={choices} problems={problems} onChange={onChange} />
      <ColourFields choices={choices} problems={problems} onChange={onChange} />
      <fieldset className="embed-group">
        <legend>{translate("snippet.words")}</legend>
        <Choice
          label="snippet.lang"
          value={choices.lang}
          values={languages}
          nameOf={(value) => names.of(value) ?? value}
          onChoose={(lang) => set({ lang })}
        />
        <Choice
          label="menu.naming"
          value={choices.naming}
          values={presets.map(({ id }) => id)}
          nameOf={(value) => {
            const preset = presets.find(({ id }) => id === value);
            return preset === undefined ? value : `${preset.label} (${preset.institution})`;
          }}
          onChoose={(naming) => set({ naming })}
        />
        <p className="embed-hint">{translate("snippet.namingLocked")}</p>
      </fieldset>
    </>
  );
}
