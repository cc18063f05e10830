import { Button, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { metadataFieldsQuery } from "@/api/metadata";
import type { Folder } from "@/api/types";
import type { OnTaken } from "@/api/uploadFields";
import { nameIn, readAddresses } from "@/lib/addresses";
import type { Dropped } from "@/lib/drop";
import { useTranslation } from "@/lib/laterTexts";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";
import { FilesField } from "./FilesField";
import type { Kept } from "./kept";
import { OptionFields } from "./OptionFields";
import { noOptions, optionsOf } from "./optionsDraft";
import { enqueue, enqueueAddresses } from "./queue";
import classes from "./UploadDialog.module.css";

type Props = { folder: Folder; /** Where the files come from. */ from: "files" | "addresses"; /** The addresses to start with. */ known?: string[]; /** The collection that the files are also added to. */ collection?: Kept["collection"]; onClose: () => void };

/** Uploads files from this computer, or from addresses that the server fetches, with their properties. */
export function UploadDialog({ folder, from, known = [], collection, onClose }: Props) {
  const { t } = useTranslation();
  const { data: fields = [] } = useQuery(metadataFieldsQuery);
  const [files, setFiles] = useState<Dropped[]>([]);
  const [text, setText] = useState(known.join("\n"));
  const [name, setName] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [draft, setDraft] = useState(noOptions);
  const [onTaken, setOnTaken] = useState<OnTaken>("refuse");
  const [withOptions, setWithOptions] = useState(from === "files");
  const { addresses } = readAddresses(text);
  const single = addresses.length === 1 ? addresses[0] : undefined;
  const count = from === "files" ? files.length : addresses.length;

  function submit() {
    const manner = { onTaken, options: optionsOf(draft, fields), collection: collection && { id: collection.id, name: collection.name } };
    const read = readAddresses(text);
    if (from === "addresses" && read.wrong !== undefined) {
      setWrong(read.wrong);
      return;
    }
    if (from === "files") void enqueue(files, folder.folderPath, manner);
    else enqueueAddresses(read.addresses.map((address) => ({ address, asName: nameOf(address) })), folder.folderPath, manner);
    onClose();
  }

  /** The chosen name if there is only one address; for an address that contains no name, the name of its server. */
  function nameOf(address: string): string | undefined {
    if (address === single && name.trim() !== "") return name.trim();
    return nameIn(address) === "" ? new URL(address).hostname : undefined;
  }

  return (
    <Dialog onClose={onClose} size={520} title={t(from === "files" ? "upload.filesTitle" : "upload.addressTitle", { name: folder.name || t("nav.library") })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          {from === "files" && <FilesField files={files} onChange={setFiles} />}
          {from === "addresses" && (
            <Textarea
              data-autofocus
              label={t("upload.addresses")}
              description={t("upload.addressesHint")}
              placeholder="https://example.com/beach.jpg"
              autosize
              minRows={3}
              maxRows={10}
              spellCheck={false}
              value={text}
              error={wrong === undefined ? undefined : t("upload.noAddress", { line: wrong })}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setWrong(undefined);
              }}
            />
          )}
          {single !== undefined && <TextInput label={t("upload.asName")} description={t("browse.nameHint")} placeholder={nameIn(single) || new URL(single).hostname} value={name} onChange={(event) => setName(event.currentTarget.value)} />}
          {from === "addresses" && (
            <Button className={classes.options} variant="subtle" size="compact-md" color="gray" aria-expanded={withOptions} leftSection={withOptions ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />} onClick={() => setWithOptions(!withOptions)}>
              {t("upload.options")}
            </Button>
          )}
          {collection && <Text size="sm">{t("upload.thenAdded", { name: collection.name })}</Text>}
          {withOptions && <OptionFields draft={draft} onDraft={setDraft} onTaken={onTaken} onOnTaken={setOnTaken} fields={fields} />}
          <FormButtons onClose={onClose} submit={t("upload.send", { count: Math.max(1, count) })} pending={false} disabled={from === "files" ? files.length === 0 : text.trim() === ""} />
        </Stack>
      </form>
    </Dialog>
  );
}
