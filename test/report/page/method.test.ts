import { describe, expect, it } from '@jest/globals';
import { createHtmlRenderer } from '../../../src/report/create-html-renderer.js';
import { fixtureModel } from '../fixture-model.js';

describe('methodSection()', () => {
  it('says that general praise and blame is no part of the driver analysis', () => {
    expect(createHtmlRenderer()(fixtureModel())).toMatch(/General praise and blame[^.]*left out/);
  });
});
