import { DialogHead } from "../../parts/DialogHead.tsx";
import "../../text/late.ts";
import "../largeDialog.css";
import "./takeAlong.css";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import type { Story } from "../../dataset/model.ts";
import type { OutlineTiers } from "../../geometry/outlines.ts";
import { Room } from "../../parts/Room.tsx";
import { useStory } from "../../present/useStory.ts";
import { slugOf } from "../../text/slug.ts";
import type { TextKey } from "../../text/translate.ts";
import { Icon } from "../../ui/Icon.tsx";
import { SiteLink } from "../../ui/SiteLink.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { wholeAddress } from "../../ui/singleFile.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { type TakeAlongPart, takeAlongParts } from "../../view/store.ts";
import { type ExportFormat, formats } from "../formats.ts";
import type { ExportRequest } from "../request.ts";
import { titleOfView } from "../viewScene.ts";
import { CitationSection } from "./CitationSection.tsx";
import { DataSection } from "./DataSection.tsx";
import { EmbedSection } from "./EmbedSection.tsx";
import { FormatList } from "./FormatList.tsx";
import { LinkSection } from "./LinkSection.tsx";
import { MakingStatus } from "./MakingStatus.tsx";
import { PictureSection } from "./PictureSection.tsx";
import { useMaking } from "./useMaking.ts";
import { usePictureChoices } from "./usePictureChoices.ts";

interface Properties {
  readonly outlines: OutlineTiers;
}

/** What a file is called: the atlas, what it shows, the edition, and what kind of paper it is. */
function fileNameOf(title: string, date: string, { suffix, extension }: ExportFormat): string {
  const words = slugOf(title, 48);
  const parts = ["atlas", ...(words === "" ? [] : [words]), date, ...(suffix === undefined ? [] : [suffix])];
  return parts.join("-") + extension;
}

/** Takes a reader to a part of the dialog, and the focus to its heading. */
function showPart(dialog: RefObject<HTMLElement | null>, part: TakeAlongPart): void {
  const heading = dialog.current?.querySelector<HTMLElement>(`[data-part="${part}"] h3`);
  heading?.focus({ preventScroll: true });
  heading?.closest("section")?.scrollIntoView({ block: "start" });
}

/** Dialog of everything that a reader can take along of what is on screen, opened at the part that was asked for. */
function TakeAlongDialog({ outlines, story }: Properties & { readonly story: Story | null }) {
  const atlas = useAtlas();
  const { dataset, names, translate } = atlas;
  const actions = useActions();
  const view = useView((store) => store.view);
  const part = useView((store) => store.takingAlong) ?? "picture";
  const dialog = useRef<HTMLDialogElement>(null);
  const choices = usePictureChoices(view.theme);
  const maker = useMaking();
  const { theme, size, ratio, screen } = choices;
  const request: ExportRequest = useMemo(
    () => ({
      dataset,
      outlines,
      view,
      story: null,
      theme,
      size,
      pixelRatio: ratio,
      screen,
      base: wholeAddress("?"),
      today: new Date().toISOString().slice(0, 10),
    }),
    [dataset, outlines, view, theme, size, ratio, screen],
  );
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => showPart(dialog, part), [part]);
  const close = (): void => actions.takeAlong(null);
  const save = (format: ExportFormat): void => {
    const told = format.appliesTo === "view" ? null : story;
    maker.run(async (tools) => {
      const made = await format.make({ ...request, story: told }, tools);
      tools.signal.throwIfAborted();
      const title = told === null ? titleOfView(view, atlas).title : names.text(told.title);
      const file = fileNameOf(title, dataset.edition.date, format);
      saveFile(file, format.type, made);
      return translate("table.download.saved", { file });
    });
  };
  const copyPicture = (): void => {
    const png = formats.find(({ id }) => id === "png");
    if (png === undefined) return;
    maker.run(async (tools) => {
      // The browser wants the promise while the press is still under way.
      const made = Promise.resolve(png.make(request, tools)).then((content) => new Blob([content], { type: png.type }));
      await navigator.clipboard.write([new ClipboardItem({ [png.type]: made })]);
      return translate("exports.pictureCopied");
    });
  };
  const print = (): void => {
    // The paper is laid out beside the page, and a dialog stands above both.
    flushSync(close);
    window.print();
  };
  const offered = (of: TakeAlongPart): readonly ExportFormat[] =>
    formats.filter(({ group, appliesTo }) => group === of && (appliesTo !== "story" || story !== null));
  const contents: Readonly<Record<TakeAlongPart, React.ReactNode>> = {
    picture: (
      <PictureSection
        request={request}
        choices={choices}
        formats={offered("picture")}
        onSave={save}
        onCopy={copyPicture}
      />
    ),
    slides: (
      <>
        {story === null ? (
          <p className="muted">{translate("exports.slides.none")}</p>
        ) : (
          <FormatList formats={offered("slides")} onSave={save} />
        )}
        <p>
          <SiteLink className="link" path="story/">
            {translate("exports.present")}
          </SiteLink>
        </p>
      </>
    ),
    paper: (
      <>
        <FormatList formats={offered("paper")} onSave={save} />
        <p className="take-actions">
          <button type="button" className="button" onClick={print}>
            <Icon name="print" />
            <span>{translate("menu.print")}</span>
          </button>
        </p>
      </>
    ),
    link: <LinkSection request={request} />,
    embed: <EmbedSection />,
    citation: <CitationSection request={request} formats={offered("citation")} onSave={save} />,
    data: <DataSection formats={offered("data")} onSave={save} />,
  };
  const nameOf = (of: TakeAlongPart): TextKey => `exports.part.${of}`;
  return (
    <dialog
      ref={dialog}
      className="large-dialog take-along"
      aria-label={translate("menu.takeAlong")}
      onClose={close}
      onClick={maker.goOn}
      onChange={maker.goOn}
      // Keys of the page behind it rest.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <DialogHead
        className="take-head"
        title={translate("menu.takeAlong")}
        close={translate("table.close")}
        onClose={() => dialog.current?.close()}
      />
      <nav className="take-parts" aria-label={translate("exports.parts")}>
        {takeAlongParts.map((of) => (
          <button
            key={of}
            type="button"
            className="take-part"
            onClick={() => (of === part ? showPart(dialog, of) : actions.takeAlong(of))}
          >
            {translate(nameOf(of))}
          </button>
        ))}
      </nav>
      <div className="take-body">
        {takeAlongParts.map((of) => (
          <section key={of} data-part={of} aria-labelledby={`take-${of}`}>
            <h3 id={`take-${of}`} tabIndex={-1}>
              {translate(nameOf(of))}
            </h3>
            <Room name={nameOf(of)}>{contents[of]}</Room>
          </section>
        ))}
      </div>
      <MakingStatus maker={maker} />
    </dialog>
  );
}

function TakeAlongOfStory(properties: Properties) {
  const open = useStory();
  const story = useMemo(() => (open === null ? null : { ...open.story, steps: open.steps }), [open]);
  return <TakeAlongDialog {...properties} story={story} />;
}

/** The same, with the story that is open where there is one: its texts are waited for. */
export function TakeAlong(properties: Properties) {
  const inStory = useView((store) => store.view.story !== null);
  return inStory ? <TakeAlongOfStory {...properties} /> : <TakeAlongDialog {...properties} story={null} />;
}
