// Custom metadata fields.
import assert from 'node:assert/strict';
import test from 'node:test';
import ImageKit from '@imagekit/nodejs';
import { typed } from './models.mjs';
import { client, refused, unique, upload } from './server.mjs';

const SCHEMAS = {
  Text: { minLength: 1, maxLength: 20, defaultValue: 'none' },
  Textarea: { maxLength: 500 },
  Number: { minValue: 1, maxValue: 10 },
  Date: { minValue: '2020-01-01T00:00:00.000Z', maxValue: '2030-01-01T00:00:00.000Z' },
  Boolean: { defaultValue: true },
  SingleSelect: { selectOptions: ['small', 'large', 3, true] },
  MultiSelect: { selectOptions: ['one', 'two'], defaultValue: ['one'] },
};

test('a field of each type is made, listed, changed and deleted', async () => {
  for (const [type, rules] of Object.entries(SCHEMAS)) {
    const name = unique(`f${type}`);
    const made = typed('ImageKit.CustomMetadataField',
      await client.customMetadataFields.create({ name, label: type, description: 'For a test', schema: { type, ...rules } }));
    assert.deepEqual(made, { id: made.id, name, label: type, description: 'For a test', schema: { type, ...rules } });
    const listed = typed('ImageKit.CustomMetadataFieldListResponse', await client.customMetadataFields.list());
    assert.deepEqual(listed.find((one) => one.id === made.id), made);
    const changed = typed('ImageKit.CustomMetadataField',
      await client.customMetadataFields.update(made.id, { label: 'Changed', description: 'Also changed' }));
    assert.equal(changed.label, 'Changed');
    assert.deepEqual(changed.schema, made.schema);
    typed('ImageKit.CustomMetadataFieldDeleteResponse | null', await client.customMetadataFields.delete(made.id));
    const left = await client.customMetadataFields.list();
    assert.equal(left.some((one) => one.id === made.id), false);
    const all = await client.customMetadataFields.list({ includeDeleted: true, folderPath: '/' });
    assert.equal(all.some((one) => one.id === made.id), true);
    await refused(() => client.customMetadataFields.create({ name, label: 'x', schema: { type, ...rules } }),
      ImageKit.ConflictError, 'name-taken');
  }
});

test('the rules of a schema can change, and values must keep to them', async () => {
  const name = unique('rule');
  const { id } = await client.customMetadataFields.create({ name, label: 'Rule', schema: { type: 'Number', maxValue: 5 } });
  const { fileId } = await upload('/fields', 'f.txt', { customMetadata: { [name]: 5 } });
  await refused(() => client.files.update(fileId, { customMetadata: { [name]: 6 } }),
    ImageKit.BadRequestError, 'invalid-metadata');
  const changed = typed('ImageKit.CustomMetadataField',
    await client.customMetadataFields.update(id, { schema: { maxValue: 7 } }));
  assert.deepEqual(changed.schema, { type: 'Number', maxValue: 7 });
  const file = await client.files.update(fileId, { customMetadata: { [name]: 6 } });
  assert.deepEqual(file.customMetadata, { [name]: 6 });
  await refused(() => client.files.update(fileId, { customMetadata: { [unique('nothing')]: 1 } }),
    ImageKit.BadRequestError, 'unknown-metadata');
  await client.customMetadataFields.delete(id);
});

test('a field with a required value needs a default', async () => {
  await refused(() => client.customMetadataFields.create({
    name: unique('needed'), label: 'Needed', schema: { type: 'Text', isValueRequired: true },
  }), ImageKit.BadRequestError, 'invalid-schema');
});
